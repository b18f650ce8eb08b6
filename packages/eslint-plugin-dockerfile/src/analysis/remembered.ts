/** A question about a node, a tree or the settings that many rules ask: it is answered once, and the answer lives as long as they do. */
export function remembered<Subject extends object, Answer>(answer: (subject: Subject) => Answer): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, Answer>();
  return (subject) => {
    let known = answers.get(subject);
    if (known === undefined) {
      known = answer(subject);
      answers.set(subject, known);
    }
    return known;
  };
}
