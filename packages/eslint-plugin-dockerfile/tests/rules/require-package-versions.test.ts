import rule from "../../src/rules/require-package-versions.js";
import { ruleTester } from "../rule-tester.js";

const run = (command: string): string => `FROM a:1\nRUN ${command}\n`;
const unpinned = (
  command: string,
  messageId: "apk" | "apt-get" | "dnf" | "gem" | "go" | "npm" | "pip" | "yarn" | "yum" | "zypper",
  name: string,
  form: string,
) => {
  const column = 5 + command.indexOf(name);
  return {
    code: run(command),
    errors: [
      { messageId, data: { package: name.replaceAll(/['"]/g, ""), form }, line: 2, column, endLine: 2, endColumn: column + name.length },
    ],
  };
};

ruleTester.run("require-package-versions", rule, {
  valid: [
    ...[
      "apt-get install -y b=1 c=2*",
      "apt-get install -t sid b/sid",
      "apt-get install ./b.deb",
      "apt-get install $B",
      "apt-get install $(cat list)",
      "apt install b",
    ],
    ...["apk add b=1", "apk add 'b~1' 'c>2'", "apk add --virtual .d b=1", "apk add ./b.apk", "apk del b"],
    ...[
      "pip install b==1",
      "pip install 'b>=1,<2' c~=3",
      "pip install -r r.txt",
      "pip install -rr.txt",
      "pip install .",
      "pip install -e .",
      "pip install '.[dev]'",
      "pipx install b==1",
      "pipx run b",
      "pip install 'b @ https://c/b.whl'",
    ],
    ...[
      "npm install",
      "npm ci",
      "npm install b@1 @s/c@2",
      "npm install ./b",
      "npm install git+https://b#1",
      "yarn add b@1",
      "pnpm add @s/b@1",
      "npm install $B",
    ],
    ...[
      "gem install b:1",
      "gem install b:1 -- --with-c d",
      "yum module install -y b:1",
      "dnf module list b",
      "gem install b -v 1",
      "go install b/c@v1",
      "go install ./...",
      "go run main.go",
      "go run ./cmd/b",
      "go run example.org/b@v1 example.org/c",
      "go build example.org/b",
      "go install cmd/vet",
      "go mod download",
      "yum install -y b-1.2.3",
      "dnf install -y b-1.2-3.el9",
      "zypper in -y b=1",
    ],
  ].map(run),
  invalid: [
    unpinned("apt-get install -y --no-install-recommends b=1 curl", "apt-get", "curl", "package=version"),
    unpinned("apk add --no-cache --virtual .deps gcc", "apk", "gcc", "package=version"),
    unpinned("pip install --no-cache-dir six 'b==1'", "pip", "six", "package==version"),
    unpinned("pip install uvicorn[standard]", "pip", "uvicorn[standard]", "package==version"),
    unpinned("python3 -m pip install six", "pip", "six", "package==version"),
    unpinned("npm install --global @scope/thing", "npm", "@scope/thing", "package@version"),
    unpinned("npm i -g thing", "npm", "thing", "package@version"),
    unpinned("pip install -e . six", "pip", "six", "package==version"),
    unpinned("pipx install --python python3 six", "pip", "six", "package==version"),
    unpinned("go run -race example.org/b@latest c", "go", "example.org/b@latest", "module@version"),
    unpinned("pip install git+https://example.org/thing", "pip", "git+https://example.org/thing", "package==version"),
    unpinned("dnf -y module install thing", "dnf", "thing", "module:stream"),
    unpinned("yarn add thing", "yarn", "thing", "package@version"),
    unpinned("gem install bundler", "gem", "bundler", "gem:version"),
    unpinned("go install example.org/tool@latest", "go", "example.org/tool@latest", "module@version"),
    unpinned("yum install -y httpd-tools", "yum", "httpd-tools", "package-version"),
    unpinned("microdnf install -y httpd", "dnf", "httpd", "package-version"),
    unpinned("zypper install -y httpd", "zypper", "httpd", "package=version"),
    unpinned('["apt-get", "install", "curl"]', "apt-get", '"curl"', "package=version"),
    {
      code: "from a:1\r\nrun apk add \\\r\n  b=1 \\\r\n  c\r\n",
      errors: [{ messageId: "apk", data: { package: "c", form: "package=version" }, line: 4, column: 3, endLine: 4, endColumn: 4 }],
    },
    {
      code: "FROM a:1\nONBUILD RUN <<EOF\nnpm install b\npip install c\nEOF\n",
      options: [{ managers: ["npm", "pip"], ignore: ["c"] }],
      errors: [{ messageId: "npm", data: { package: "b", form: "package@version" }, line: 3, column: 13, endLine: 3, endColumn: 14 }],
    },
  ],
});
