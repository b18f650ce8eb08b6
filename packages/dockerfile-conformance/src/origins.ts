import type { Dockerfile, Instruction } from "dockerfile-syntax";
import type { HistoryStep, Image, Layer } from "./image.js";
import { withoutSecrets } from "./secrets.js";

/** What a line of the Dockerfile made: a layer, or what the last instruction of a keyword, such as `USER`, has set. */
export type Place = Layer | string;

/** Says where things of an image come from: the layer, its instruction, and its line in the Dockerfile where that is known. */
export interface Origins {
  ofLayer(layer: Layer): string;
  ofStep(step: HistoryStep): string;
  /** The last step of an instruction, such as USER, whose text fits; null where no step is of it. */
  ofLast(keyword: string, fits?: (instruction: string) => boolean): string | null;
  /** Lines of the Dockerfile, sorted; that of the last FROM where a place has none of its own. None where the Dockerfile is not known. */
  linesOf(places: readonly Place[]): number[];
}

export function originsIn(image: Image): Origins {
  const { dockerfile, history, layers } = image;
  const tree = dockerfile?.tree ?? null;
  const lines = tree === null ? new Map<HistoryStep, number>() : linesOf(tree, history);
  const makers = history.filter(({ empty }) => !empty);
  const ofStep = (step: HistoryStep): string => {
    const line = lines.get(step);
    return `${shortened(step.instruction)}${line === undefined ? "" : `, ${dockerfile?.path ?? ""}:${line}`}`;
  };
  const makerOf = (layer: Layer): HistoryStep | undefined => (makers.length === layers.length ? makers[layers.indexOf(layer)] : undefined);
  const lastOf = (keyword: string, fits: (instruction: string) => boolean): HistoryStep | undefined =>
    history.findLast(({ instruction }) => keywordOf(instruction) === keyword && fits(instruction));
  return {
    ofStep,
    ofLayer(layer) {
      const index = layers.indexOf(layer);
      const maker = makerOf(layer);
      const by = layer.fromBase ? "of the base" : maker === undefined ? shortened(layer.createdBy) : ofStep(maker);
      return `layer ${index + 1} of ${layers.length}${by === "" ? "" : `, ${by}`}`;
    },
    ofLast(keyword, fits = () => true) {
      const step = lastOf(keyword, fits);
      return step === undefined ? null : ofStep(step);
    },
    linesOf(places) {
      const from = tree?.stages.at(-1)?.from.loc.start.line;
      const found = places.flatMap((place) => {
        const step = typeof place === "string" ? lastOf(place, () => true) : makerOf(place);
        return (step === undefined ? undefined : lines.get(step)) ?? from ?? [];
      });
      return [...new Set(found)].toSorted((one, other) => one - other);
    },
  };
}

/**
 * The history of the base comes first and is of unknown length, so that both are compared from their ends, as far as they agree. Only
 * the keywords can be compared: builders expand variables and replace names of files by digests.
 */
function linesOf(tree: Dockerfile, history: readonly HistoryStep[]): Map<HistoryStep, number> {
  const lines = new Map<HistoryStep, number>();
  const steps = [...history];
  for (const { keyword, loc } of finalInstructions(tree).reverse()) {
    const step = steps.pop();
    if (step === undefined || keywordOf(step.instruction) !== keyword.toUpperCase()) break;
    lines.set(step, loc.start.line);
  }
  return lines;
}

/** Those of the last stage, behind those of the stages that it stands on. */
function finalInstructions({ stages }: Dockerfile): Instruction[] {
  const all: Instruction[] = [];
  for (let stage = stages.at(-1); stage !== undefined;) {
    const { from, index, instructions } = stage;
    all.unshift(...instructions);
    const base = from.image?.value?.toLowerCase();
    stage = stages.slice(0, index).findLast(({ name }) => name !== null && name === base);
  }
  return all;
}

const keywords = /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b/;

/** A RUN of another shell than the default one begins with that shell in the history of the classic builder. */
function keywordOf(instruction: string): string {
  return keywords.exec(instruction)?.[0] ?? "RUN";
}

function shortened(instruction: string): string {
  const line = withoutSecrets(instruction);
  return line.length <= 100 ? line : `${line.slice(0, 99)}…`;
}
