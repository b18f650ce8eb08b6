// Generated from the files of src/rules by `npm run generate`.

/** The options of each rule, in the order in which they follow its severity. */
export interface DockerfileRuleOptions {
  /** Require the lines that continue an instruction to be indented. */
  "dockerfile/continuation-indent": [{ /** How many spaces the fix inserts. */ indent?: number }?];
  /** Enforce lower case for the protocols of EXPOSE. */
  "dockerfile/expose-protocol-casing": [];
  /** Enforce AS to be in the case of its FROM. */
  "dockerfile/from-as-casing": [];
  /** Enforce one case for the keywords of instructions. */
  "dockerfile/instruction-casing": [
    { /** The case: that of most keywords in the file, or always this one. */ casing?: "consistent" | "lower" | "upper" }?,
  ];
  /** Require instructions to start at the start of their line. */
  "dockerfile/instruction-indent": [];
  /** Enforce double quotes around the values of ENV and LABEL that need some. */
  "dockerfile/key-value-quotes": [{ /** Whether every value has quotes, or only one that needs them. */ style?: "always" | "as-needed" }?];
  /** Limit how many packages of an install stand in one line. */
  "dockerfile/max-packages-per-line": [{ /** How many packages may stand in one line. */ max?: number }?];
  /** Limit the length of the lines of RUN. */
  "dockerfile/max-run-line-length": [{ /** How many characters a line may have. */ max?: number }?];
  /** Disallow ADD of URLs and archives. */
  "dockerfile/no-add-remote-or-archive": [];
  /** Disallow &> in sh. */
  "dockerfile/no-ampersand-redirect-in-sh": [];
  /** Disallow a cache of apk in the layer. */
  "dockerfile/no-apk-local-cache": [];
  /** Disallow keys that apt trusts for every repository. */
  "dockerfile/no-apt-key": [];
  /** Disallow using in a stage an ARG that stands only before the first FROM. */
  "dockerfile/no-arg-out-of-scope": [];
  /** Disallow compilers and headers in the final image. */
  "dockerfile/no-build-tools-in-final-stage": [
    { /** The packages that the final image must not have, '*' for any characters. */ packages?: string[] }?,
  ];
  /** Disallow chpasswd in RUN. */
  "dockerfile/no-chpasswd": [];
  /** Disallow stages that need each other. */
  "dockerfile/no-circular-stage-dependency": [];
  /** Disallow removing in a later layer what an earlier one holds. */
  "dockerfile/no-cleanup-in-later-layer": [];
  /** Disallow emptying or bypassing a cache that is mounted for the RUN. */
  "dockerfile/no-cleanup-of-cache-mount": [];
  /** Disallow URLs without encryption. */
  "dockerfile/no-cleartext-protocol": [];
  /** Disallow COPY directly after COPY into the same folder. */
  "dockerfile/no-consecutive-copy": [];
  /** Limit how many ENV or LABEL instructions follow each other. */
  "dockerfile/no-consecutive-env-label": [{ /** How many may follow each other. */ max?: number }?];
  /** Disallow RUN directly after RUN. */
  "dockerfile/no-consecutive-run": [
    {
      /** Whether a RUN with a comment above it may stand alone. */ allowCommented?: boolean;
      /** A RUN with more commands than this may stand alone; 0 lets none. */ maxCommands?: number;
    }?,
  ];
  /** Disallow FROM with a platform that is written down. */
  "dockerfile/no-constant-platform": [
    {
      /** Whether a stage may have a platform whose operating system or architecture its name holds. */ stageNames?: boolean;
      /** Whether variables are reported too, other than BUILDPLATFORM and TARGETPLATFORM. */ variables?: boolean;
    }?,
  ];
  /** Disallow blanks between the escape character and the end of its line. */
  "dockerfile/no-continuation-trailing-spaces": [];
  /** Disallow copying the whole build context into the image. */
  "dockerfile/no-copy-entire-context": [
    {
      /** Whether a .dockerignore with patterns makes it right. */ allowWithDockerignore?: boolean;
      /** The stages that are looked at: what earlier ones copy is not in the image. */ stages?: "final" | "all";
    }?,
  ];
  /** Disallow copying all files of another stage. */
  "dockerfile/no-copy-entire-stage": [];
  /** Disallow copying what .dockerignore keeps out of the build context. */
  "dockerfile/no-copy-ignored-file": [
    {
      /** The root of the build context, from the working directory. Without it: the folder of the Dockerfile. */ context?: string | null;
    }?,
  ];
  /** Disallow copying the file with which a package manager logs in before it installs. */
  "dockerfile/no-credentials-file-copy": [];
  /** Disallow passwords and tokens in URLs. */
  "dockerfile/no-credentials-in-url": [];
  /** Disallow running a downloaded script without looking at it. */
  "dockerfile/no-curl-pipe-shell": [];
  /** Disallow ENV that turns on a debug or development mode in the final image. */
  "dockerfile/no-debug-mode": [];
  /** Disallow official images that are deprecated. */
  "dockerfile/no-deprecated-base-image": [];
  /** Disallow dependencies for development in the final image. */
  "dockerfile/no-dev-dependencies": [];
  /** Disallow switching off the check of certificates. */
  "dockerfile/no-disabled-tls-verification": [];
  /** Disallow the same port twice in the EXPOSEs of a stage. */
  "dockerfile/no-duplicate-expose": [];
  /** Disallow two stages of one name. */
  "dockerfile/no-duplicate-stage-name": [];
  /** Disallow two users or two groups of one number. */
  "dockerfile/no-duplicate-uid": [];
  /** Disallow values that change with each build before packages are installed. */
  "dockerfile/no-early-volatile-arg": [];
  /** Disallow escape sequences in the arguments of echo. */
  "dockerfile/no-echo-escapes": [];
  /** Disallow options of echo that sh does not promise. */
  "dockerfile/no-echo-flags-in-sh": [];
  /** Disallow blank lines inside a continued instruction. */
  "dockerfile/no-empty-continuation": [];
  /** Disallow labels without a value. */
  "dockerfile/no-empty-label": [];
  /** Disallow users with an empty password. */
  "dockerfile/no-empty-password": [];
  /** Disallow ENV for what only the build needs. */
  "dockerfile/no-env-for-build-only": [];
  /** Disallow ENV that uses a variable which the same ENV sets. */
  "dockerfile/no-env-sibling-reference": [
    {
      /** Where an earlier ENV or ARG may have set the variable: in the stage and what it is built on, or in any stage above. */ scope?:
        "stage" | "file";
    }?,
  ];
  /** Disallow base images whose release is past its end of life. */
  "dockerfile/no-eol-base-image": [
    {
      /** The day at which releases are judged; by default that of the table. */ date?: string;
      /** Last days of support that win over the table, by image and release: 'debian:11'. */ ends?: { [name: string]: string };
    }?,
  ];
  /** Disallow == in conditions of sh. */
  "dockerfile/no-equals-equals-in-sh": [];
  /** Disallow expansions between single quotes. */
  "dockerfile/no-expansion-in-single-quotes": [];
  /** Disallow addresses and host ports in EXPOSE. */
  "dockerfile/no-expose-host-mapping": [];
  /** Require EXPOSE to name the port that the image serves. */
  "dockerfile/no-expose-mismatch": [];
  /** Disallow EXPOSE of ports for administration. */
  "dockerfile/no-exposed-admin-port": [{ /** The TCP ports that are not to be exposed. */ ports?: number[] }?];
  /** Disallow comments that silence other linters. */
  "dockerfile/no-foreign-disable-comment": [];
  /** Disallow copying and mounting from stages that are not there yet. */
  "dockerfile/no-forward-stage-reference": [];
  /** Disallow patterns that may match a file named like an option. */
  "dockerfile/no-glob-as-option": [];
  /** Disallow a HEALTHCHECK with a program that the image does not have. */
  "dockerfile/no-healthcheck-missing-tool": [];
  /** Disallow RUN in the network of the host. */
  "dockerfile/no-host-network": [];
  /** Disallow negated commands whose status nothing looks at. */
  "dockerfile/no-ineffective-negation": [];
  /** Disallow downloads that follow a redirect from HTTPS to HTTP. */
  "dockerfile/no-insecure-redirect": [];
  /** Disallow RUN without the builder's sandbox. */
  "dockerfile/no-insecure-sandbox": [];
  /** Disallow running the scripts of packages as they are installed. */
  "dockerfile/no-install-scripts": [];
  /** Disallow base images with the tag latest. */
  "dockerfile/no-latest-tag": [
    {
      /** The tags that move. */ tags?: string[];
      /** Whether the defaults of global ARGs are filled in before the image is judged. */ variables?: boolean;
    }?,
  ];
  /** Disallow ENV and LABEL with a blank between key and value. */
  "dockerfile/no-legacy-key-value": [];
  /** Disallow MAINTAINER. */
  "dockerfile/no-maintainer": [];
  /** Disallow arrays that are not JSON where an instruction takes JSON. */
  "dockerfile/no-malformed-exec-form": [];
  /** Disallow declarations that hide the exit status of a substitution. */
  "dockerfile/no-masked-exit-status": [];
  /** Disallow parser directives where Docker takes them for comments. */
  "dockerfile/no-misplaced-directive": [];
  /** Disallow both curl and wget in one stage. */
  "dockerfile/no-mixed-curl-wget": [];
  /** Disallow programs that the user who runs them may change. */
  "dockerfile/no-nonroot-owned-executables": [];
  /** Disallow CMD, ENTRYPOINT and HEALTHCHECK that a later one in the stage overrides. */
  "dockerfile/no-overridden-instruction": [
    { /** Which of two is reported: the one without effect, or the later one. */ report?: "overridden" | "overriding" }?,
  ];
  /** Disallow upgrading all packages of the base image. */
  "dockerfile/no-package-upgrade": [
    { /** The package managers that are looked at. */ managers?: ("apk" | "apt-get" | "dnf" | "yum" | "zypper")[] }?,
  ];
  /** Disallow ENV PATH without the folders of the system. */
  "dockerfile/no-path-overwrite": [];
  /** Disallow ENV DEBIAN_FRONTEND=noninteractive in the final image. */
  "dockerfile/no-persistent-debian-frontend": [];
  /** Disallow ports below 1024 for an image that does not run as root. */
  "dockerfile/no-privileged-port-nonroot": [];
  /** Disallow apt-get clean where the base image does it after each install. */
  "dockerfile/no-redundant-apt-clean": [];
  /** Disallow FROM with the platform that is the default. */
  "dockerfile/no-redundant-target-platform": [];
  /** Disallow COPY to a relative destination where no WORKDIR is set. */
  "dockerfile/no-relative-copy-destination": [];
  /** Disallow removing a secret in a later layer than the one that holds it. */
  "dockerfile/no-removed-secret": [];
  /** Disallow stages that are called as what Docker has a meaning for. */
  "dockerfile/no-reserved-stage-name": [];
  /** Disallow base images that the project does not want. */
  "dockerfile/no-restricted-base-images": [
    {
      /** The images that may be built on, '*' for any characters; with none all may. */ allow?: string[];
      /** The images that may not be built on, '*' for any characters. */ deny?: string[];
    }?,
  ];
  /** Disallow images from registries that are not allowed. */
  "dockerfile/no-restricted-registries": [
    { /** The registries that images may come from, '*' for any characters; with none all may. */ allow?: string[] }?,
  ];
  /** Disallow root as the user that the image runs as. */
  "dockerfile/no-root-user": [
    { /** Whether the user of the final image is judged, or the last USER of each stage as it is written. */ stages?: "final" | "each" }?,
  ];
  /** Disallow files with secrets in the final image. */
  "dockerfile/no-secret-files": [
    {
      /** The names, or the ends of the paths, of files with secrets, '*' for any characters. */ files?: string[];
      /** Those of them that may be in the image. */ allow?: string[];
    }?,
  ];
  /** Disallow ARG and ENV that hold secrets. */
  "dockerfile/no-secret-in-arg-env": [
    {
      /** Which names are those of secrets: our own words, those of BuildKit or those of hadolint. */ vocabulary?:
        "words" | "buildkit" | "hadolint";
    }?,
  ];
  /** Disallow passwords and new private keys in RUN. */
  "dockerfile/no-secret-in-run": [];
  /** Disallow copying and mounting from the stage itself. */
  "dockerfile/no-self-copy-from": [];
  /** Disallow VOLUME on directories of the kernel and on the socket of Docker. */
  "dockerfile/no-sensitive-volume": [];
  /** Disallow modes that let programs run with the rights of their owner or group. */
  "dockerfile/no-setuid-files": [];
  /** Disallow cache mounts of apt that builds share, or that apt leaves empty. */
  "dockerfile/no-shared-apt-cache-mount": [];
  /** Disallow CMD and ENTRYPOINT in forms that do not work together. */
  "dockerfile/no-shell-entrypoint-with-cmd": [];
  /** Disallow loops over a single fixed item. */
  "dockerfile/no-single-item-loop": [];
  /** Disallow blanks before the equals sign of ENV and LABEL. */
  "dockerfile/no-space-before-equals": [];
  /** Disallow numbers as names of stages in COPY --from. */
  "dockerfile/no-stage-index": [];
  /** Disallow sudo in RUN. */
  "dockerfile/no-sudo": [];
  /** Disallow WORKDIR in directories of the system. */
  "dockerfile/no-system-workdir": [];
  /** Disallow base images with a tag and a digest. */
  "dockerfile/no-tag-with-digest": [];
  /** Disallow comments that say TODO. */
  "dockerfile/no-todo-comment": [];
  /** Disallow names of commands that end with a symbol. */
  "dockerfile/no-trailing-symbol-in-command-name": [];
  /** Disallow shell variables that nothing sets. */
  "dockerfile/no-unassigned-shell-variable": [];
  /** Disallow variables in FROM that no ARG before it declares. */
  "dockerfile/no-undefined-arg-in-from": [];
  /** Disallow variables that are not defined where the builder expands them. */
  "dockerfile/no-undefined-var": [];
  /** Disallow COPY from what is neither an earlier stage nor an image with a tag. */
  "dockerfile/no-unknown-copy-from": [
    {
      /** The names that builds give to further contexts with --build-context. */ contexts?: string[];
      /** What is not reported: 'build-errors', what BuildKit refuses anyway (later stages, variables); 'image-paths', images without a tag that have a slash. */ ignore?: (
        "build-errors" | "image-paths"
      )[];
    }?,
  ];
  /** Disallow lines that start with no instruction. */
  "dockerfile/no-unknown-instruction": [];
  /** Disallow labels that are not agreed upon. */
  "dockerfile/no-unknown-labels": [];
  /** Disallow copying files into the image that only development needs. */
  "dockerfile/no-unnecessary-files": [];
  /** Disallow unsetting in RUN what ENV has set. */
  "dockerfile/no-unset-in-other-layer": [];
  /** Disallow installing packages without checking their signatures. */
  "dockerfile/no-unsigned-packages": [];
  /** Disallow here-documents without an end. */
  "dockerfile/no-unterminated-heredoc": [];
  /** Disallow ARG without a use. */
  "dockerfile/no-unused-arg": [
    { /** Whether a RUN behind an ARG, which finds it in its environment, counts as its use. */ environment?: boolean }?,
  ];
  /** Disallow named stages that nothing uses. */
  "dockerfile/no-unused-stage": [{ /** Names of stages that are built by '--target', '*' for any characters. */ allow?: string[] }?];
  /** Disallow fetching the index of packages without installing in the same RUN. */
  "dockerfile/no-update-without-install": [];
  /** Disallow commands that have no use in a build. */
  "dockerfile/no-useless-command": [{ /** The commands without use. */ commands?: string[] }?];
  /** Disallow backslashes that the shell drops. */
  "dockerfile/no-useless-escape-in-word": [];
  /** Disallow useradd with a high number and without --no-log-init. */
  "dockerfile/no-useradd-high-uid": [];
  /** Disallow variables in the JSON form of CMD, ENTRYPOINT and HEALTHCHECK. */
  "dockerfile/no-var-in-exec-form": [];
  /** Disallow wget with a progress bar. */
  "dockerfile/no-verbose-wget": [];
  /** Disallow checksums whose files can be forged. */
  "dockerfile/no-weak-hash": [];
  /** Disallow curl and wget with versions of TLS that are broken. */
  "dockerfile/no-weak-tls": [];
  /** Disallow mounts of secrets that every user may read. */
  "dockerfile/no-world-readable-secret-mount": [];
  /** Disallow modes that let every user write. */
  "dockerfile/no-world-writable": [];
  /** Disallow changing a folder after VOLUME has declared it. */
  "dockerfile/no-write-after-volume": [];
  /** Enforce the place of && and || at a line break. */
  "dockerfile/operator-linebreak": [{ /** Whether the line breaks after the operator, or before it. */ style?: "after" | "before" }?];
  /** Prefer ADD over COPY for an archive that is unpacked afterwards. */
  "dockerfile/prefer-add-for-archive": [
    {
      /** Whether only that counts which ADD does too, or whatever hadolint takes for an archive and its unpacking. */ match?:
        "unpackable" | "hadolint";
    }?,
  ];
  /** Prefer ADD over curl and wget for a download. */
  "dockerfile/prefer-add-for-remote": [];
  /** Prefer apt-get and apt-cache over apt. */
  "dockerfile/prefer-apt-get": [];
  /** Prefer the platform of the builder for a stage that compiles for another one. */
  "dockerfile/prefer-build-platform": [];
  /** Prefer a cache mount for what package managers and compilers keep. */
  "dockerfile/prefer-cache-mount": [];
  /** Prefer --chmod and --chown of COPY over a later chmod or chown. */
  "dockerfile/prefer-copy-chmod-chown": [];
  /** Prefer COPY with --link. */
  "dockerfile/prefer-copy-link": [];
  /** Prefer COPY over ADD for files and folders of the build context. */
  "dockerfile/prefer-copy-over-add": [];
  /** Prefer $(...) to backticks. */
  "dockerfile/prefer-dollar-parentheses": [];
  /** Prefer the exec form of CMD and ENTRYPOINT. */
  "dockerfile/prefer-exec-form": [
    {
      /** Whether a SHELL before it, in the stage or in one that it is built on, makes the shell form a choice. */ allowAfterShell?: boolean;
      /** Whether HEALTHCHECK is looked at too. */ healthcheck?: boolean;
    }?,
  ];
  /** Prefer a here-document over a long chain of commands. */
  "dockerfile/prefer-heredoc": [{ /** How many commands are a long chain. */ minCommands?: number }?];
  /** Prefer the small variants of base images. */
  "dockerfile/prefer-minimal-base-image": [
    {
      /** The parts of tags that stand for a small image, the one to prefer first. */ variants?: string[];
      /** The variant that an image must have, by the image's name; wins over 'variants'. */ images?: { [name: string]: string };
      /** Whether the images of distributions other than Alpine are reported, where no variant of theirs is preferred. */ distributions?: boolean;
    }?,
  ];
  /** Prefer numbers to names in USER. */
  "dockerfile/prefer-numeric-user": [{ /** The names that may stand in USER. */ allowNamed?: string[] }?];
  /** Prefer a mounted secret to an ARG that a RUN uses as a password or token. */
  "dockerfile/prefer-secret-mount": [];
  /** Prefer git clone without the history. */
  "dockerfile/prefer-shallow-git-clone": [];
  /** Prefer SHELL to another shell linked to /bin/sh. */
  "dockerfile/prefer-shell-instruction": [];
  /** Prefer tags of base images that name a version down to its minor number. */
  "dockerfile/prefer-specific-tag": [
    {
      /** The last number of the version that a tag must name. */ minimum?: "minor" | "patch";
      /** Whether the tag of a variant for Alpine or a slim Debian must name the release of that too. */ requireOsVersion?: boolean;
    }?,
  ];
  /** Prefer WORKDIR to cd. */
  "dockerfile/prefer-workdir-over-cd": [];
  /** Require WORKDIR to be an absolute path. */
  "dockerfile/require-absolute-workdir": [
    {
      /** Whether each WORKDIR is judged, or the first one of a stage and those it is built on. */ only?: "each" | "first";
      /** Whether the values of variables at the start of the path are filled in. */ variables?: boolean;
    }?,
  ];
  /** Require a checksum of what ADD downloads. */
  "dockerfile/require-add-checksum": [];
  /** Require ADD of a Git repository to name a commit. */
  "dockerfile/require-add-git-commit": [];
  /** Require apk to install without keeping its package index. */
  "dockerfile/require-apk-no-cache": [{ /** Whether it is enough that the same RUN removes the index again. */ allowCleanup?: boolean }?];
  /** Require packages that apk installs under a name to be removed in the same RUN. */
  "dockerfile/require-apk-virtual-cleanup": [];
  /** Require apt's package lists to be removed in the RUN that fetches them. */
  "dockerfile/require-apt-lists-cleanup": [];
  /** Require base images to be named by their digest. */
  "dockerfile/require-base-image-digest": [];
  /** Require base images to have a tag or a digest. */
  "dockerfile/require-base-image-tag": [
    { /** Whether the defaults of global ARGs are filled in before the image is judged. */ variables?: boolean }?,
  ];
  /** Require cargo install to follow the lock file. */
  "dockerfile/require-cargo-locked": [];
  /** Require the failure of cd to stop the script. */
  "dockerfile/require-cd-failure-handling": [];
  /** Require the final image to say what it starts. */
  "dockerfile/require-cmd-or-entrypoint": [];
  /** Require the destination of a COPY with several sources to end with a slash. */
  "dockerfile/require-copy-destination-slash": [];
  /** Require images that are copied or mounted from to have a tag or a digest. */
  "dockerfile/require-copy-from-tag": [];
  /** Require COPY behind a USER without rights to say whose the files are. */
  "dockerfile/require-copy-ownership": [{ /** The places that the user has to write, '*' for any characters. */ paths?: string[] }?];
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
  /** Require the shell of CMD and ENTRYPOINT to give its place to the program. */
  "dockerfile/require-exec-in-shell-form": [];
  /** Require EXPOSE in an image that starts a network service. */
  "dockerfile/require-expose": [{ /** Ports that the image must expose, whatever it starts. */ ports?: number[] }?];
  /** Require FROM before every other instruction but ARG. */
  "dockerfile/require-from-first": [];
  /** Require the lock file to be followed where one is copied. */
  "dockerfile/require-frozen-lockfile": [];
  /** Require gems to be installed without their documentation. */
  "dockerfile/require-gem-no-document": [];
  /** Require git clone to name what is checked out. */
  "dockerfile/require-git-clone-ref": [];
  /** Require HEALTHCHECK. */
  "dockerfile/require-healthcheck": [
    { /** Whether the final image is looked at, or each stage that no other is built on or copies from. */ stages?: "final" | "each" }?,
  ];
  /** Require HEALTHCHECK to say how often, how long and from when it asks. */
  "dockerfile/require-healthcheck-timing": [];
  /** Require scripts in here-documents to stop at the first command that fails. */
  "dockerfile/require-heredoc-errexit": [];
  /** Require labels that say what an image is. */
  "dockerfile/require-labels": [
    {
      /** The labels where 'settings.dockerfile.labels' names none. */ labels?: string[];
      /** Whether the final image is looked at, or each stage that no other is built on or copies from. */ stages?: "final" | "each";
    }?,
  ];
  /** Require a stage of its own for what compiles the program. */
  "dockerfile/require-multi-stage": [];
  /** Require apt-get to install without the packages that are only recommended. */
  "dockerfile/require-no-install-recommends": [];
  /** Require package managers to install without asking. */
  "dockerfile/require-non-interactive-install": [
    { /** The package managers that are looked at. */ managers?: ("apt-get" | "yum" | "dnf" | "zypper" | "pacman")[] }?,
  ];
  /** Require the caches of package managers to be emptied in the RUN that fills them. */
  "dockerfile/require-package-cache-clean": [
    { /** The package managers that are looked at. */ managers?: ("dnf" | "npm" | "pacman" | "yarn" | "yum" | "zypper")[] }?,
  ];
  /** Require packages to be installed in a version that is named. */
  "dockerfile/require-package-versions": [
    {
      /** The package managers that are looked at. */ managers?: (
        "apt-get" | "apk" | "pip" | "npm" | "yarn" | "gem" | "go" | "yum" | "dnf" | "zypper"
      )[];
      /** Packages whose version does not matter. */ ignore?: string[];
    }?,
  ];
  /** Require pip to install without keeping its download cache. */
  "dockerfile/require-pip-no-cache-dir": [
    {
      /** Whether it is enough that the same RUN removes the cache again. */ allowCleanup?: boolean;
      /** The stages that are looked at: what earlier ones keep is not in the image. */ stages?: "final" | "all";
    }?,
  ];
  /** Require pipes to fail with any of their commands. */
  "dockerfile/require-pipefail": [{ /** Whether 'set -o pipefail' before the pipe in the same RUN is enough. */ allowSet?: boolean }?];
  /** Require images with Python to say how it writes bytecode and output. */
  "dockerfile/require-python-env": [];
  /** Require double quotes around command substitutions that the shell splits. */
  "dockerfile/require-quoted-substitutions": [];
  /** Require double quotes around variables that the shell splits. */
  "dockerfile/require-quoted-variables": [];
  /** Require a syntax directive where newer syntax is used. */
  "dockerfile/require-syntax-directive": [];
  /** Require USER in the final image. */
  "dockerfile/require-user": [
    {
      /** More base images that run as a user without rights, '*' for any characters. */ safeImages?: string[];
      /** Whether a script as ENTRYPOINT is taken for one that gives root up when it starts. */ entrypointScripts?: boolean;
    }?,
  ];
  /** Require USER to name a user and a group that the image has. */
  "dockerfile/require-user-created": [];
  /** Require users and groups to be made with a number that is named. */
  "dockerfile/require-user-id": [];
  /** Require the user that the image runs as to have a certain name. */
  "dockerfile/require-user-name": [{ /** The name of the user. */ name?: string }?];
  /** Require WORKDIR where the image starts something by a relative path. */
  "dockerfile/require-workdir": [];
  /** Enforce the order of the alphabet in lists of packages. */
  "dockerfile/sort-packages": [
    {
      /** Whether upper and lower case are the same. */ caseInsensitive?: boolean;
      /** How many packages are a list. */ minItems?: number;
    }?,
  ];
  /** Enforce lower-case names of stages. */
  "dockerfile/stage-name-casing": [];
  /** Require the checksum of ADD to be one, and to go with its source. */
  "dockerfile/valid-add-checksum": [];
  /** Require --chmod to name a file mode. */
  "dockerfile/valid-copy-chmod": [];
  /** Require COPY to copy from the build context or from an image. */
  "dockerfile/valid-copy-source": [];
  /** Require FROM to name an image with the defaults of its variables. */
  "dockerfile/valid-default-arg-in-from": [];
  /** Require the comment above an ARG or a named stage to begin with its name. */
  "dockerfile/valid-definition-description": [];
  /** Require EXPOSE to name ports. */
  "dockerfile/valid-expose-port": [];
  /** Require the protocol of EXPOSE to be tcp, udp or sctp. */
  "dockerfile/valid-expose-protocol": [];
  /** Require flags that the instruction has, with values of their form. */
  "dockerfile/valid-flags": [];
  /** Require FROM to name an image, and after AS a stage. */
  "dockerfile/valid-from-syntax": [];
  /** Require HEALTHCHECK to be CMD or NONE, with flags of their form. */
  "dockerfile/valid-healthcheck": [];
  /** Require FROM, COPY --from and mounts to name an image in the form of a reference. */
  "dockerfile/valid-image-reference": [];
  /** Require the arguments that an instruction takes. */
  "dockerfile/valid-instruction-arguments": [];
  /** Require pairs of ENV, LABEL and ARG to be whole. */
  "dockerfile/valid-key-value": [];
  /** Enforce the formats of label values. */
  "dockerfile/valid-label-format": [
    {
      /** Whether a value is held against the standard of its format, or against what hadolint takes. */ reading?: "standard" | "hadolint";
    }?,
  ];
  /** Enforce the format of label keys. */
  "dockerfile/valid-label-key": [];
  /** Require the options that a mount of RUN takes. */
  "dockerfile/valid-mount-options": [];
  /** Disallow triggers that ONBUILD may not have. */
  "dockerfile/valid-onbuild-trigger": [];
  /** Require parser directives that Docker can read. */
  "dockerfile/valid-parser-directive": [];
  /** Require --network and --security of RUN to name what BuildKit knows. */
  "dockerfile/valid-run-modes": [];
  /** Require SHELL to be a JSON array. */
  "dockerfile/valid-shell-instruction": [];
  /** Require shell text in which an installed ShellCheck finds nothing. */
  "dockerfile/valid-shell-script": [
    { /** The name or path of ShellCheck. */ command?: string; /** The codes that are not reported. */ exclude?: string[] }?,
  ];
  /** Require shell text that the shell can read. */
  "dockerfile/valid-shell-syntax": [];
  /** Require names of stages to be of their form. */
  "dockerfile/valid-stage-name": [];
  /** Require STOPSIGNAL to name a signal. */
  "dockerfile/valid-stop-signal": [];
  /** Require references to variables to be of a form that Docker knows. */
  "dockerfile/valid-variable-modifier": [];
}
