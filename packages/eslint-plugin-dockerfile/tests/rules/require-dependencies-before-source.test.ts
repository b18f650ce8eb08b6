import rule from "../../src/rules/require-dependencies-before-source.js";
import { ruleTester } from "../rule-tester.js";

const late = (install: string, source: string, from: number, manifests: string, place: [number, number, number, number]) => ({
  messageId: "sourceFirst",
  data: { install, source, line: String(from), manifests },
  line: place[0],
  column: place[1],
  endLine: place[2],
  endColumn: place[3],
});
const npm = "'package.json' and 'package-lock.json'";

ruleTester.run("require-dependencies-before-source", rule, {
  valid: [
    "FROM a\nCOPY pyproject.toml poetry.lock ./\nRUN poetry install --no-root\nCOPY . .\nRUN poetry install\n",
    "FROM a\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build\n",
    "FROM a\nCOPY app.csproj ./\nRUN dotnet restore\nCOPY . .\nRUN dotnet publish\n",
    "FROM a\nCOPY src/App/App.csproj ./\nRUN dotnet restore src/App/App.csproj\n",
    "FROM a\nCOPY . .\nRUN dotnet restore ./App\n",
    "FROM a\nCOPY . .\nRUN cargo build --release\n",
    "FROM a\nCOPY pom.xml ./\nRUN mvn -B dependency:go-offline\nCOPY src src\nRUN mvn package\n",
    "FROM a\nCOPY requirements.txt ./\nRUN pip install -r requirements.txt\nCOPY . .\n",
    "FROM a\nCOPY setup.py requirements.txt ./\nRUN pip install -r requirements.txt\n",
    "FROM a\nCOPY . .\nRUN pip install .\n",
    "FROM a\nCOPY . .\nRUN pip install -e . -r requirements.txt\n",
    "FROM a\nCOPY . .\nRUN pip install flask\n",
    "FROM a\nCOPY . .\nRUN uv pip install flask\n",
    "FROM a\nCOPY package.json ./\nRUN sh -c 'npm ci'\nCOPY . .\n",
    "FROM a\nCOPY . .\nRUN npm install -g pnpm\n",
    "FROM a\nCOPY --from=b . .\nRUN npm ci\n",
    "FROM a AS b\nCOPY . .\nFROM c\nRUN npm ci\n",
    "FROM a\nCOPY entrypoint.sh /\nRUN npm ci\n",
    "FROM a\nCOPY package.json vite.config.js ./\nRUN npm ci\n",
    "FROM a\nCOPY . .\nRUN $PIP install -r requirements.txt\n",
    "FROM a\nCOPY $SRC .\nRUN npm ci\n",
    "FROM a\nONBUILD COPY . .\nRUN npm ci\n",
    "FROM a\nRUN --mount=type=bind,target=. pip install -r requirements.txt\nCOPY . .\n",
  ],
  invalid: [
    ...[
      { run: "poetry install", install: "poetry install", manifests: "'pyproject.toml' and 'poetry.lock'" },
      { run: "uv sync --frozen", install: "uv sync", manifests: "'pyproject.toml' and 'uv.lock'" },
      { run: "uv pip install -r requirements.txt", install: "uv pip install", manifests: "'requirements.txt'" },
      { run: "pipenv sync", install: "pipenv sync", manifests: "'Pipfile' and 'Pipfile.lock'" },
      { run: "bundle install -j4", install: "bundle install", manifests: "'Gemfile' and 'Gemfile.lock'" },
      { run: "go mod download", install: "go mod download", manifests: "'go.mod' and 'go.sum'" },
      { run: "cargo fetch --locked", install: "cargo fetch", manifests: "'Cargo.toml' and 'Cargo.lock'" },
      { run: "mvn -B dependency:go-offline", install: "mvn dependency:go-offline", manifests: "'pom.xml'" },
      { run: "./gradlew dependencies", install: "gradle dependencies", manifests: "'build.gradle' and 'settings.gradle'" },
      { run: "composer install --no-dev", install: "composer install", manifests: "'composer.json' and 'composer.lock'" },
      { run: "dotnet restore src/App/App.csproj", install: "dotnet restore", manifests: "'*.csproj'" },
      { run: "dotnet restore", install: "dotnet restore", manifests: "'*.csproj'" },
    ].map(({ run, install, manifests }) => ({
      code: `FROM a\nCOPY . .\nRUN ${run}\n`,
      errors: [
        {
          messageId: "sourceFirst" as const,
          data: { install, source: ".", line: "2", manifests },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 5 + run.length,
        },
      ],
    })),
    { code: "FROM a\nCOPY . .\nRUN sh -c 'cd web && npm ci'\n", errors: [late("npm ci", ".", 2, npm, [3, 22, 3, 28])] },
    {
      code: "FROM a\nCOPY . .\nRUN pip install -r requirements.txt\n",
      errors: [late("pip install", ".", 2, "'requirements.txt'", [3, 5, 3, 36])],
    },
    {
      code: "from a\r\ncopy app.py requirements.txt ./\r\nrun pip3 install -rrequirements.txt\r\n",
      errors: [late("pip install", "app.py", 2, "'requirements.txt'", [3, 5, 3, 36])],
    },
    {
      code: "FROM a\nADD src /app\nRUN apk add x && \\\n  python3 -m pip install --requirement=r.txt && y\n",
      errors: [late("pip install", "src", 2, "'requirements.txt'", [4, 3, 4, 45])],
    },
    { code: "FROM a\nCOPY . .\nRUN <<EOF\nset -e\nnpm ci --omit=dev\nEOF\n", errors: [late("npm ci", ".", 2, npm, [5, 1, 5, 18])] },
    {
      code: 'FROM a\nCOPY ["index.js", "/app/"]\nRUN ["npm", "install"]\n',
      errors: [late("npm install", '"index.js"', 2, npm, [3, 6, 3, 22])],
    },
    { code: "FROM a\nCOPY . .\nRUN yarn\n", errors: [late("yarn", ".", 2, "'package.json' and 'yarn.lock'", [3, 5, 3, 9])] },
    {
      code: "FROM a\nONBUILD COPY . .\nONBUILD RUN pnpm i\n",
      errors: [late("pnpm i", ".", 2, "'package.json' and 'pnpm-lock.yaml'", [3, 13, 3, 19])],
    },
  ],
});
