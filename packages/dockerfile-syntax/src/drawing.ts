// By its public name, so that the command and the library stay one file each.
import { visitorKeys, type Node } from "dockerfile-syntax";

/** The tree as indented lines: type, location, and the fields that are no nodes. */
export function drawTree(node: Node, indent = "", label = ""): string[] {
  const { type, loc, ...fields } = node;
  const keys: readonly string[] = type === "Dockerfile" ? ["directives", "comments", ...visitorKeys[type]] : visitorKeys[type];
  const shown = Object.entries(fields).filter(([key, value]) => key !== "range" && !keys.includes(key) && !isNodeList(value));
  const written = shown.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(" ");
  const place = `${String(loc.start.line)}:${String(loc.start.column)}-${String(loc.end.line)}:${String(loc.end.column)}`;
  const lines = [`${indent}${label}${type} ${place}${written === "" ? "" : ` ${written}`}`];
  const children = node as unknown as Record<string, Node | readonly Node[] | null>;
  for (const key of keys) {
    for (const child of [children[key] ?? []].flat()) lines.push(...drawTree(child, `${indent}  `, `${key}: `));
  }
  return lines;
}

/** The here-documents of an ONBUILD, which are its trigger's. */
function isNodeList(value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === "object";
}
