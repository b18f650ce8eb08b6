import { debianWith } from "./debian.js";

const hello = `
Name: hello
Version: 1
Release: 1
Summary: A file
License: MIT
BuildArch: noarch
Requires: greeting
%package -n greeting
Summary: Another one
%description -n greeting
Another one.
%install
mkdir -p %{buildroot}/usr/share/hello
echo hello > %{buildroot}/usr/share/hello/hello
echo hello > %{buildroot}/usr/share/hello/greeting
%files
/usr/share/hello/hello
%files -n greeting
/usr/share/hello/greeting
`;

/**
 * A Debian with package managers of others, which it ships too: dnf, zypper and pacman, each with a repository of its own that holds the
 * package `hello`, and yum as the link to dnf that it is in Fedora. What they do with their caches and with questions is theirs; the rest is Debian's.
 */
export const foreignManagers = debianWith({
  image: "fedora:42, opensuse/leap:15.6 and archlinux:base",
  packages: ["dnf", "zypper", "rpm", "createrepo-c", "pacman-package-manager", "libarchive-tools"],
  script: `
      ln -s dnf usr/bin/yum
      mkdir -p srv/rpm srv/pacman etc/yum.repos.d etc/zypp/repos.d
      printf '[packages]\\nname=packages\\nbaseurl=file:///srv/rpm\\nenabled=1\\ngpgcheck=0\\ntype=rpm-md\\n' | tee etc/yum.repos.d/packages.repo > etc/zypp/repos.d/packages.repo
      printf '[options]\\nArchitecture = auto\\nSigLevel = Never\\n[main]\\nServer = file:///srv/pacman\\n' > etc/pacman.conf
      cat > srv/hello.spec <<'EOF'
${hello}
EOF
      cat > srv/make.sh <<'EOF'
      set -eu
      # As much metadata as counts beside a line in a log.
      { echo %description; head -c 400000 /dev/urandom | base64; } >> /srv/hello.spec
      rpmbuild --quiet --define '_topdir /srv/build' --define '_rpmdir /srv/rpm' -bb /srv/hello.spec
      createrepo_c --quiet /srv/rpm
      mkdir -p /srv/build/pacman/usr/share/hello /srv/build/db/hello-1-1
      cd /srv/build/pacman
      echo hello > usr/share/hello/hello
      printf 'pkgname = hello\\npkgbase = hello\\npkgver = 1-1\\npkgdesc = A file\\nbuilddate = 1\\nsize = 6\\narch = any\\n' > .PKGINFO
      bsdtar -czf /srv/pacman/hello-1-1-any.pkg.tar.gz .PKGINFO usr
      printf '%%FILENAME%%\\nhello-1-1-any.pkg.tar.gz\\n\\n%%NAME%%\\nhello\\n\\n%%VERSION%%\\n1-1\\n\\n%%ARCH%%\\nany\\n' > /srv/build/db/hello-1-1/desc
      bsdtar -czf /srv/pacman/main.db -C /srv/build/db hello-1-1
      rm -rf /srv/build
EOF
      chroot . sh /srv/make.sh`,
});
