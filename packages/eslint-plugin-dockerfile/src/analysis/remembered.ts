/** A question about a node or a tree that many rules ask: it is answered once, and the answer lives as long as the node. */
export function remembered<Node extends object, Answer>(answer: (node: Node) => Answer): (node: Node) => Answer {
  const answers = new WeakMap<Node, Answer>();
  return (node) => {
    let known = answers.get(node);
    if (known === undefined) {
      known = answer(node);
      answers.set(node, known);
    }
    return known;
  };
}
