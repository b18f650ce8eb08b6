/** A kind of Dockerfile on which rule and image are known to disagree, and why that stays. */
export interface Explained {
  /** What the question asks. */
  readonly asks: string;
  /** What the rules say there. */
  readonly rules: "yes" | "no";
  readonly applies: RegExp;
  readonly why: string;
}

const hides = "hides in a layer what a lower one holds";
const secretFile = "has a file with secrets";
const settings = "has version control or the settings of one environment";
const writable = "has a file or folder that anyone may write";
const exposes = "exposes ports, and none on which something listens";
const setuid = "has a file that runs as its owner or group";
const inRow = "has two layers in a row that RUN made";
const rootsCopy = "has files of root's that were copied behind another USER";
const othersProgram = "has a program that another user than root owns";
const secret = "has a secret in its variables or its history";

export const explained: readonly Explained[] = [
  {
    asks: "runs as root",
    rules: "no",
    applies: /^ONBUILD USER/m,
    why: "An image with `ONBUILD USER` is one to build on: whom the images above it run as is decided there.",
  },
  { asks: "runs as root", rules: "no", applies: /toor:x:0/, why: "A second name for the user 0 that a RUN writes itself is not followed." },
  {
    asks: exposes,
    rules: "no",
    applies: /^ONBUILD EXPOSE[^]*^FROM whole$/m,
    why: "A trigger that the next stage of the same file runs is not followed.",
  },
  {
    asks: "listens on a port and exposes none",
    rules: "yes",
    applies: /^ONBUILD EXPOSE[^]*^FROM whole$/m,
    why: "A trigger that the next stage of the same file runs is not followed.",
  },
  {
    asks: exposes,
    rules: "no",
    applies: /"\/srv\/app\.py"/,
    why: "Of a program of the app's own it is not known where it listens, only of known servers.",
  },
  {
    asks: "listens on a port and exposes none",
    rules: "no",
    applies: /"\/srv\/app\.py"/,
    why: "Of a program of the app's own it is not known that it serves, only of known servers.",
  },
  {
    asks: "has a layer with what pip downloaded or built",
    rules: "yes",
    applies: /^ONBUILD RUN|^USER 10001\nRUN pip/m,
    why: "What a trigger runs is in the layers of the images above; a user who may write no home keeps no cache, which the Dockerfile does not tell.",
  },
  {
    asks: "has a layer with apt's package lists",
    rules: "yes",
    applies: /^ONBUILD RUN/m,
    why: "What a trigger runs is in the layers of the images above.",
  },
  { asks: hides, rules: "no", applies: /RUN mv /, why: "`mv` moves what an earlier layer holds; what it leaves behind is not looked at." },
  { asks: hides, rules: "no", applies: /cd \/var\/tmp && rm|^WORKDIR/m, why: "Relative paths are not followed." },
  { asks: hides, rules: "no", applies: /RUN find /, why: "What `find` meets is known in the build alone." },
  { asks: hides, rules: "no", applies: /RUN (?:dd|mkdir) /, why: "Not every command is known by the files that it makes." },
  {
    asks: secretFile,
    rules: "yes",
    applies: /COPY app\.py \/etc\/app\.key/,
    why: "A file that is called like a key is taken for one: what is in it is not looked at.",
  },
  {
    asks: secretFile,
    rules: "no",
    applies: /source=\.|type=bind,target/,
    why: "What a command of RUN copies out of a mount is not followed.",
  },
  {
    asks: settings,
    rules: "no",
    applies: /source=\.|type=bind,target/,
    why: "What a command of RUN copies out of a mount is not followed.",
  },
  {
    asks: secretFile,
    rules: "no",
    applies: /COPY --from=files \/files \/app/,
    why: "What a folder of an earlier stage holds is not followed, only files that are named.",
  },
  {
    asks: settings,
    rules: "no",
    applies: /COPY --from=files \/files \/app/,
    why: "What a folder of an earlier stage holds is not followed, only files that are named.",
  },
  {
    asks: secretFile,
    rules: "yes",
    applies: /^FROM .* AS (?:files|unused)\nCOPY \. /m,
    why: "The whole context goes into an earlier stage: `require-dockerignore` and its patterns speak of what is sent to the builder and kept in its cache.",
  },
  {
    asks: settings,
    rules: "yes",
    applies: /^FROM .* AS (?:files|unused)\nCOPY \. /m,
    why: "The whole context goes into an earlier stage: `require-dockerignore` and its patterns speak of what is sent to the builder and kept in its cache.",
  },
  {
    asks: inRow,
    rules: "no",
    applies: /# for a reason/,
    why: "A comment between two RUNs is taken for a reason to keep them apart (option `allowCommented`).",
  },
  { asks: inRow, rules: "no", applies: /--mount=type=tmpfs/, why: "RUNs with other mounts cannot be joined as they are." },
  { asks: inRow, rules: "no", applies: /mkdir \/6/, why: "Long RUNs may stand alone (option `maxCommands`)." },
  {
    asks: inRow,
    rules: "yes",
    applies: /AS (?:stacked|messy)/,
    why: "The rule looks at every stage: in an earlier one, too, a joined RUN is one step less.",
  },
  {
    asks: writable,
    rules: "yes",
    applies: /COPY --chmod=\$MODE/,
    why: "The BuildKit of this engine takes a variable in `--chmod` and then copies without it; newer ones give the mode.",
  },
  {
    asks: secret,
    rules: "yes",
    applies: /^ARG KEY=/m,
    why: "A variable that is called `KEY` is taken to hold one.",
  },
  { asks: setuid, rules: "no", applies: /COPY --from=tools/, why: "A mode that an earlier stage gave to a file is not followed." },
  { asks: writable, rules: "no", applies: /COPY --from=tools/, why: "A mode that an earlier stage gave to a file is not followed." },
  { asks: writable, rules: "no", applies: /umask 0/, why: "`umask` is not followed." },
  { asks: writable, rules: "yes", applies: /rm -r \/tmp\/data/, why: "What the same RUN removes again is not followed." },
  {
    asks: writable,
    rules: "yes",
    applies: /chmod 777 \/tool\nRUN chmod 755/,
    why: "The upper layer takes the right back. The rule speaks of the RUN that gives it: the lower layer still holds the file so.",
  },
  {
    asks: secret,
    rules: "yes",
    applies: /^ARG NPM_TOKEN$/m,
    why: "An ARG without a default: the rule speaks of the value that a build is given, which then is in the history.",
  },
  {
    asks: secret,
    rules: "yes",
    applies: /AS early|^ONBUILD ENV/m,
    why: "Variables of earlier stages and of triggers are not in this image, but in the builder's cache, in its attestations, or in the images above.",
  },
  {
    asks: secret,
    rules: "no",
    applies: /^RUN API_TOKEN=|^LABEL API_TOKEN/m,
    why: "Values in commands and labels are looked at only where a known program takes a password: builds often pass placeholders.",
  },
  { asks: rootsCopy, rules: "no", applies: /COPY --chown=root/, why: "`--chown=root` says that root is meant to own them." },
  {
    asks: rootsCopy,
    rules: "no",
    applies: /COPY --from=made/,
    why: "What comes from another stage keeps the owner that it has there, which is not followed.",
  },
  {
    asks: othersProgram,
    rules: "no",
    applies: /^RUN (?:cp|pip) /m,
    why: "What a RUN makes or changes is not followed, only `--chown`.",
  },
  { asks: othersProgram, rules: "no", applies: /COPY --chown=10001 src\//, why: "What is in a folder that is copied is not looked at." },
  {
    asks: othersProgram,
    rules: "no",
    applies: /--chmod=755 requirements/,
    why: "Folders need the mode of programs, too: the rule goes by names and places.",
  },
  {
    asks: othersProgram,
    rules: "yes",
    applies: /AS early\nCOPY --chown|^ONBUILD COPY --chown/m,
    why: "The rule looks at every stage and at triggers, whose files are in other images.",
  },
];
