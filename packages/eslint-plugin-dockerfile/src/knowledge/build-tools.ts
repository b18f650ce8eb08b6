/** Packages that build other programs and that none needs to run; `*` for any characters. */
export const buildTools: readonly string[] = [
  ...[
    "autoconf",
    "automake",
    "binutils",
    "bison",
    "build-base",
    "build-essential",
    "cargo",
    "ccache",
    "clang",
    "cmake",
    "cpp",
    "flex",
    "g++",
  ],
  ...["gcc", "gcc-c++", "gfortran", "git", "go", "golang", "libtool", "linux-headers", "llvm", "m4", "make", "maven", "meson", "nasm"],
  ...["ninja-build", "patch", "pkg-config", "pkgconf", "rust", "rustc", "subversion", "*-dev", "*-devel", "*-headers"],
];
