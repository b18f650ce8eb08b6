import type { Command, Variable } from "dockerfile-syntax";
import { invocation } from "./commands.js";

/** An option whose value is a secret. */
const secretOption = /^--?(?:[\w-]+-)?(?:api-?key|passwd|password|secret|token)$/i;

/** What stands before a secret in a word: the head of a request, the name of a setting, the start of a URL. */
const before =
  /(?:^|["'])(?:(?:proxy-)?authorization:\s*(?:\w+\s+)?|(?:[\w-]+-)?(?:token|api-?key):\s*)$|(?:_authToken|_password|_auth)=$|:\/\/(?:[\w.-]+:)?$|^["']?--?(?:[\w-]+-)?(?:api-?key|passwd|password|secret|token)=["']?$/i;

/** The variables that a command uses as passwords or tokens, by the place where they stand. */
export function credentialVariables(command: Command): readonly Variable[] {
  const { args } = invocation(command);
  return args.flatMap((word, index) => {
    const isValue = secretOption.test(args[index - 1]?.value ?? "");
    return word.variables.filter((variable) => {
      const written = `$${variable.name}`;
      const place = Math.max(word.raw.indexOf(`\${${variable.name}}`), word.raw.indexOf(written));
      const [head, tail] = [word.raw.slice(0, place), word.raw.slice(place)];
      // `https://$HOST/` is no login.
      const isLogin = !head.includes("://") || /^\$(?:\w+|\{\w+\})(?::[^@/]*)?@/.test(tail);
      return place !== -1 && isLogin && (isValue || before.test(head));
    });
  });
}
