/** Files and folders that are for work on a project, not for what runs in its image. */
export interface UnnecessaryFiles {
  /** What they are, in words for a message. */
  readonly what: string;
  /** Their names, `*` for any characters. */
  readonly names: readonly string[];
  /** The names among them that are something else. */
  readonly except?: readonly string[];
}

export const unnecessaryFiles: readonly UnnecessaryFiles[] = [
  {
    what: "it says how to build or start the image",
    names: [
      ...["Dockerfile", "dockerfile", "Dockerfile.*", "*.Dockerfile", "*.dockerfile", "Containerfile", "Containerfile.*"],
      ...[".dockerignore", "*.dockerignore", "docker-compose*.yml", "docker-compose*.yaml"],
      ...["compose.yml", "compose.yaml", "compose.*.yml", "compose.*.yaml"],
    ],
  },
  {
    what: "it is for version control",
    names: [".git", ".gitignore", ".gitattributes", ".gitmodules", ".github", ".gitlab-ci.yml", ".svn", ".hg", ".hgignore"],
  },
  {
    what: "it holds settings and secrets of one environment",
    // Examples hold no secrets, and are often the settings that an image starts with.
    names: [".env*"],
    except: [".env*example*", ".env*sample*", ".env*template*", ".env*dist*", ".env*defaults*", ".envoy*"],
  },
  { what: "it holds credentials of whoever builds", names: [".aws", ".azure", ".gcp", ".ssh", ".gnupg", ".netrc", ".pypirc"] },
  { what: "it is for an editor", names: [".vscode", ".idea", ".vimrc", ".editorconfig", "*.swp", "*.code-workspace"] },
  { what: "it belongs to the desktop", names: [".DS_Store", "Thumbs.db", "desktop.ini"] },
  {
    what: "it is a cache",
    names: [".cache", ".npm", "__pycache__", "*.pyc", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tox", ".nox", ".gradle"],
  },
  { what: "it holds dependencies that were installed outside of the image", names: ["node_modules", ".venv"] },
];

/**
 * What a .dockerignore should keep out of the build context: version control, secrets, what is installed or computed on the host.
 * In these `*` stands for any name, and a leading double star for any folder.
 */
export const ignoredPatterns: readonly string[] = [".git", ".env", ".env.*", "node_modules", "**/__pycache__", "*.pem", "secrets"];
