import { debianWith } from "./debian.js";

/** Debian's Node.js, with npm and yarn from their registry where the official image has them. */
export const nodeStandIn = debianWith({
  image: "node:18-bookworm-slim",
  packages: ["nodejs"],
  script: `
    cp /etc/ssl/certs/ca-certificates.crt etc/ssl/certs/
    ln -sf /etc/ssl/certs/ca-certificates.crt usr/lib/ssl/cert.pem
    mkdir -p usr/local/lib/node_modules
    cd usr/local/lib/node_modules
    npm pack --silent npm@10.8.2 yarn@1.22.22
    for archive in *.tgz; do name=\${archive%%-*}; mkdir $name; tar -xzf $archive --strip-components 1 --no-same-owner -C $name; rm $archive; done
    cd ../../bin
    for name in npm npx; do ln -s ../lib/node_modules/npm/bin/$name-cli.js $name; done
    ln -s ../lib/node_modules/yarn/bin/yarn.js yarn`,
});
