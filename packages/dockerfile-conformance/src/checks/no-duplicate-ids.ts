import { type Account, accountsIn } from "../accounts.js";
import { stackOf, textAt } from "../layer-stack.js";
import { defineCheck, outcome } from "./check.js";

export default defineCheck({
  name: "no-duplicate-ids",
  practice: "privileges",
  title: "each user and group once",
  rules: [],
  run({ image }) {
    const { visible } = stackOf(image.layers);
    const accounts = (file: string): Account[] => accountsIn(textAt(visible, file) ?? "");
    const twice = [...shared(accounts("etc/passwd"), "user", "uid"), ...shared(accounts("etc/group"), "group", "gid")];
    return outcome(twice.length === 0, twice.length === 0 ? "no name and no number twice" : twice.join("; "), "none twice");
  },
});

/** Names and numbers that several accounts have. */
function shared(accounts: readonly Account[], kind: string, number: string): string[] {
  const names = accounts.map(({ name }) => name);
  const owners = new Map<string, Set<string>>();
  for (const { id, name } of accounts) owners.set(id, (owners.get(id) ?? new Set()).add(name));
  return [
    ...new Set(names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${kind} ${name}`)),
    ...[...owners].flatMap(([id, named]) => (named.size > 1 ? [`${number} ${id} of ${[...named].join(" and ")}`] : [])),
  ];
}
