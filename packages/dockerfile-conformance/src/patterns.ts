/** One regular expression, a list of them, or none, as a configuration has them. */
export type Patterns = string | readonly string[] | undefined;

/** The regular expressions that are meant, each for lines of a text. */
export function regularExpressions(given: Patterns): RegExp[] {
  return [given ?? []].flat().map((source) => new RegExp(source, "m"));
}
