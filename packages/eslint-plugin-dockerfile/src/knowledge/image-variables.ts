/** The variables that official images set besides PATH. What the list does not name may set any. */
export const imageVariables: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    alpine: [],
    busybox: [],
    debian: [],
    golang: ["GOLANG_VERSION", "GOPATH", "GOTOOLCHAIN"],
    node: ["NODE_VERSION", "YARN_VERSION"],
    python: [
      "GPG_KEY",
      "LANG",
      "PYTHON_GET_PIP_SHA256",
      "PYTHON_GET_PIP_URL",
      "PYTHON_PIP_VERSION",
      "PYTHON_SETUPTOOLS_VERSION",
      "PYTHON_SHA256",
      "PYTHON_VERSION",
    ],
    ubuntu: [],
  }),
);
