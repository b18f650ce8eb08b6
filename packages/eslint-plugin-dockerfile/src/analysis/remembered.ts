/** A question about a node or the settings that many rules ask: it is answered once, and the answer lives as long as they do. */
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

/** The same for questions about a whole file: one is looked at after the other, and what is asked about most costs least to look up. */
export function rememberedOfFile<Subject extends object, Answer>(answer: (subject: Subject) => Answer): (subject: Subject) => Answer {
  let last: { readonly subject: Subject; readonly known: Answer } | null = null;
  return (subject) => {
    if (last?.subject !== subject) last = { subject, known: answer(subject) };
    return last.known;
  };
}
