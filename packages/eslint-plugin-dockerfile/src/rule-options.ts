// Generated from the files of src/rules by `npm run generate`.

/** The options of each rule, in the order in which they follow its severity. */
export interface DockerfileRuleOptions {
  /** Disallow removing in a later layer what an earlier one holds. */
  "dockerfile/no-cleanup-in-later-layer": [];
  /** Disallow RUN directly after RUN. */
  "dockerfile/no-consecutive-run": [{ /** A RUN with more commands than this may stand alone; 0 lets none. */ maxCommands?: number }?];
  /** Disallow copying the whole build context into the image. */
  "dockerfile/no-copy-entire-context": [
    {
      /** Whether a .dockerignore with patterns makes it right. */ allowWithDockerignore?: boolean;
      /** The stages that are looked at: what earlier ones copy is not in the image. */ stages?: "final" | "all";
    }?,
  ];
  /** Disallow blank lines inside a continued instruction. */
  "dockerfile/no-empty-continuation": [];
  /** Disallow comments that silence other linters. */
  "dockerfile/no-foreign-disable-comment": [];
  /** Disallow base images with the tag latest. */
  "dockerfile/no-latest-tag": [{ /** The tags that move. */ tags?: string[] }?];
  /** Disallow parser directives where Docker takes them for comments. */
  "dockerfile/no-misplaced-directive": [];
  /** Disallow root as the user that the image runs as. */
  "dockerfile/no-root-user": [];
  /** Disallow lines that start with no instruction. */
  "dockerfile/no-unknown-instruction": [];
  /** Disallow copying files into the image that only development needs. */
  "dockerfile/no-unnecessary-files": [];
  /** Require dependencies to be installed before the source is copied. */
  "dockerfile/require-dependencies-before-source": [];
  /** Require a .dockerignore where the whole build context is copied. */
  "dockerfile/require-dockerignore": [
    {
      /** The root of the build context, from the working directory. Without it: the folder of the Dockerfile. */ context?: string | null;
    }?,
  ];
  /** Require .dockerignore to keep secrets and caches out where the whole build context is copied. */
  "dockerfile/require-dockerignore-patterns": [
    {
      /** What has to be kept out: paths from the root of the context, with `*` for any name and `**\/` for any folder. */ patterns?: string[];
      /** The root of the build context, from the working directory. Without it: the folder of the Dockerfile. */ context?: string | null;
    }?,
  ];
  /** Require EXPOSE in an image that starts a network service. */
  "dockerfile/require-expose": [{ /** Ports that the image must expose, whatever it starts. */ ports?: number[] }?];
  /** Require FROM before every other instruction but ARG. */
  "dockerfile/require-from-first": [];
  /** Require pip to install without keeping its download cache. */
  "dockerfile/require-pip-no-cache-dir": [];
  /** Require EXPOSE to name ports. */
  "dockerfile/valid-expose-port": [];
  /** Require flags that the instruction has, with values of their form. */
  "dockerfile/valid-flags": [];
  /** Require FROM to name an image, and after AS a stage. */
  "dockerfile/valid-from-syntax": [];
  /** Require FROM to name an image in the form of a reference. */
  "dockerfile/valid-image-reference": [];
  /** Require the arguments that an instruction takes. */
  "dockerfile/valid-instruction-arguments": [];
  /** Require pairs of ENV, LABEL and ARG to be whole. */
  "dockerfile/valid-key-value": [];
  /** Require the options that a mount of RUN takes. */
  "dockerfile/valid-mount-options": [];
  /** Disallow triggers that ONBUILD may not have. */
  "dockerfile/valid-onbuild-trigger": [];
  /** Require parser directives that Docker can read. */
  "dockerfile/valid-parser-directive": [];
  /** Require SHELL to be a JSON array. */
  "dockerfile/valid-shell-instruction": [];
  /** Require names of stages to be of their form. */
  "dockerfile/valid-stage-name": [];
  /** Require STOPSIGNAL to name a signal. */
  "dockerfile/valid-stop-signal": [];
  /** Require references to variables to be of a form that Docker knows. */
  "dockerfile/valid-variable-modifier": [];
}
