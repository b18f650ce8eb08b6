import type { Command, Variable } from "dockerfile-syntax";
import { invocation } from "./commands.js";

/** An option whose value is a secret. */
const secretOption = /^--?(?:[\w-]+-)?(?:api-?key|passwd|password|secret|token)$/i;

/** What stands before a secret in a word: the head of a request, the name of a setting, the start of a URL. */
const before =
  /(?:^|["'])(?:(?:proxy-)?authorization:\s*(?:\w+\s+)?|(?:[\w-]+-)?(?:token|api-?key):\s*)$|(?:_authToken|_password|_auth)=$|:\/\/(?:[\w.-]+:)?$|^["']?--?(?:[\w-]+-)?(?:api-?key|passwd|password|secret|token)=["']?$/i;

/** What says that a variable is a secret stands within so many characters: a word may be as long as the file, and full of variables. */
const longestContext = 200;

/** The variables that a command uses as passwords or tokens, by the place where they stand. */
export function credentialVariables(command: Command): readonly Variable[] {
  const { args } = invocation(command);
  return args.flatMap((word, index) => {
    const isValue = secretOption.test(args[index - 1]?.value ?? "");
    const places = firstPlaces(word.raw);
    const scheme = word.raw.indexOf("://");
    return word.variables.filter(({ name }) => {
      const place = places.get(name);
      if (place === undefined) return false;
      // `https://$HOST/` is no login.
      const isBehindScheme = scheme !== -1 && scheme < place;
      const isLogin = !isBehindScheme || /^\$(?:\w+|\{\w+\})(?::[^@/]*)?@/.test(word.raw.slice(place, place + longestContext));
      return isLogin && (isValue || before.test(headOf(word.raw, place)));
    });
  });
}

/** Where each variable without a modifier first stands in a word. */
function firstPlaces(raw: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { index, 1: braced, 2: bare } of raw.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)) {
    const name = braced ?? bare ?? "";
    if (!places.has(name)) places.set(name, index);
  }
  return places;
}

/** What stands before a place; where that is cut, its start is not that of the word. */
function headOf(raw: string, place: number): string {
  return place <= longestContext ? raw.slice(0, place) : `\0${raw.slice(place - longestContext, place)}`;
}
