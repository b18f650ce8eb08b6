/** The part of JSON schema that the rules' options use. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const typescriptTypes: Readonly<Record<string, string>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  null: "null",
};

/**
 * The TypeScript type of a rule's options: a tuple of what may follow the severity.
 *
 * @throws Error where a schema uses what is not known here
 */
export function optionsType(schema: unknown): string {
  const options = Array.isArray(schema) ? (schema as readonly Schema[]) : [];
  return `[${options.map((option) => `(${typeOf(option)})?`).join(", ")}]`;
}

function typeOf(schema: Schema): string {
  const { type, properties, additionalProperties, items } = schema;
  const choices = schema.anyOf ?? schema.oneOf;
  if (schema.enum !== undefined) return `(${schema.enum.map((value) => JSON.stringify(value)).join(" | ")})`;
  if (choices !== undefined) return `(${choices.map(typeOf).join(" | ")})`;
  if (type === "array") return `${items === undefined ? "unknown" : typeOf(items)}[]`;
  if (type === "object") {
    const members = Object.entries(properties ?? {}).map(([name, property]) => {
      const mark = schema.required?.includes(name) === true ? "" : "?";
      // A pattern such as `**/` would end the comment.
      const description = (property.description ?? "").replaceAll("*/", "*\\/");
      return `/** ${description} */ ${JSON.stringify(name)}${mark}: ${typeOf(property)};`;
    });
    if (typeof additionalProperties === "object") members.push(`[name: string]: ${typeOf(additionalProperties)};`);
    return `{ ${members.join(" ")} }`;
  }
  const names = (typeof type === "string" ? [type] : (type ?? [])).map((name) => typescriptTypes[name]);
  if (names.length === 0 || names.includes(undefined)) throw new Error(`No TypeScript type is known for ${JSON.stringify(schema)}.`);
  return names.length === 1 ? (names[0] ?? "") : `(${names.join(" | ")})`;
}
