import { describe, expect, it } from "vitest";
import { ignoreMatcher } from "../../src/context/ignore-matcher.js";

/** One pattern, a path and whether it is matched; from the tables of BuildKit's patternmatcher and the documentation of Docker. */
const single: [pattern: string, path: string, matched: boolean][] = [
  ["**", "file", true],
  ["**", "dir/file", true],
  ["**/", "file", true],
  ["**/**", "dir/file", true],
  ["dir/**", "dir/file", true],
  ["dir/**", "dir", false],
  ["dir/**", "dir/dir2/file", true],
  ["**/dir", "dir/file", true],
  ["**/dir2/*", "dir/dir2/file", true],
  ["**/dir2/**", "dir/dir2/dir2/file", true],
  ["**file", "file", true],
  ["**file", "dir/file", true],
  ["**file", "dir/dirfile", true],
  ["**file", "filex", false],
  ["**/file", "dir/otherfile", false],
  ["**/file*", "dir/dir/file.txt", true],
  ["**/file*txt", "dir/dir/file.txt", true],
  ["**/**/*.txt", "dir/dir/file.txt", true],
  ["**/**/*.txt2", "dir/dir/file.txt", false],
  ["**/*.txt", "file.txt", true],
  ["a**/*.txt", "a/file.txt", true],
  ["a**/*.txt", "a/dir/dir/file.txt", true],
  ["a/*.txt", "a/dir/file.txt", false],
  ["a/*.txt", "a/file.txt", true],
  ["a/*.txt**", "a/file.txt", true],
  ["a**b", "ab", true],
  ["a**b", "axb", false],
  ["a**b", "ax/y/b", true],
  ["a[b-d]e", "ae", false],
  ["a[b-d]e", "ace", true],
  ["a[b-d]e", "aae", false],
  ["a[^b-d]e", "aze", true],
  ["a[^b-d]e", "ace", false],
  [".*", ".foo", true],
  [".*", "foo", false],
  ["abc.def", "abcdef", false],
  ["abc.def", "abc.def", true],
  ["abc?def", "abcZdef", true],
  ["abc?def", "abc/def", false],
  ["a\\*b", "a*b", true],
  ["a\\*b", "axb", false],
  ["a\\", "a\\", false],
  ["a[", "a[", false],
  ["a[]", "a", false],
  ["a[b-]c", "abc", false],
  ["a[\\]]c", "a]c", true],
  ["**/foo/bar", "foo/bar", true],
  ["**/foo/bar", "dir/dir2/foo/bar", true],
  ["abc/**", "abc/def/ghi", true],
  ["**/.foo", "bar.foo", false],
  ["**/.foo", "bar/.foo", true],
  ["a(b)c/def", "a(b)c/def", true],
  ["a|b", "a", false],
  ["/a", "a", true],
  ["a/", "a/b", true],
  ["./a//b/", "a/b", true],
  ["a/../b", "b", true],
  ["/../b", "b", true],
  ["a", "b/a", false],
  ["a", "ab", false],
  ["*/temp*", "some/temporary.txt", true],
  ["*/*/temp*", "some/temporary.txt", false],
  ["temp?", "tempa", true],
  ["temp?", "temp", false],
  [".", "a", false],
  ["/", "a", false],
  ["", "a", false],
  ["!", "a", false],
  ["ä?", "äö", true],
  ["?", "😀", true],
];

describe("a pattern", () => {
  it.each(single)("%j and %j: %j", (pattern, path, matched) => {
    expect(ignoreMatcher([pattern])(path)).toBe(matched);
  });
});

describe("several patterns", () => {
  it.each<[patterns: string[], path: string, ignored: boolean]>([
    [[], "a", false],
    [["*", "!a"], "a", false],
    [["*", "!a"], "b", true],
    [["!a", "*"], "a", true],
    [["*", "!a"], "a/b", false],
    [["*", "! a "], "a", false],
    [["*", "!/a/"], "a/b", false],
    [["*.md", "!README*.md", "README-secret.md"], "README.md", false],
    [["*.md", "!README*.md", "README-secret.md"], "README-secret.md", true],
    [["docs", "!docs/README.md"], "docs/README.md", false],
    [["docs", "!docs/README.md"], "docs/LICENSE", true],
    [["**/*.go", "!**/util.go"], "a/b/util.go", false],
  ])("%j and %j: %j", (patterns, path, ignored) => {
    expect(ignoreMatcher(patterns)(path)).toBe(ignored);
  });
});

it("takes a time that grows with the path alone", () => {
  const start = performance.now();
  expect(ignoreMatcher([`${"**/*a".repeat(30)}b`])("a/".repeat(2000))).toBe(false);
  expect(ignoreMatcher([`${"*a".repeat(30)}b`])("a".repeat(4000))).toBe(false);
  expect(performance.now() - start).toBeLessThan(2000);
});
