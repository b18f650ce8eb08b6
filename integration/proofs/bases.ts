import { substitutes } from "../app.js";
import { debianWith } from "../stand-in/debian.js";
import { foreignManagers } from "../stand-in/foreign-managers.js";
import { frontendStandIn } from "../stand-in/frontend.js";
import { nodeStandIn } from "../stand-in/node.js";

/** First lines for cases: bases that have a stand-in where no registry answers. */
export const debian = "FROM debian:bookworm-slim\n";
/** Whose useradd writes a lastlog. */
export const bullseye = "FROM debian:bullseye-slim\n";
/** Without bytecode, which differs with every build. */
export const python = "FROM python:3.9-alpine3.18\nENV PYTHONDONTWRITEBYTECODE=1\n";
export const node = "FROM node:18-bookworm-slim\n";
/** For what needs nothing to run. */
export const scratch = "FROM scratch\n";

export const fedora = "FROM fedora:42\n";
export const leap = "FROM opensuse/leap:15.6\n";
export const arch = "FROM archlinux:base\n";

const slim = debianWith({ image: "debian:bookworm-slim" });

export const proofBases: typeof substitutes = new Map([
  ...substitutes,
  ["debian:bookworm-slim", slim],
  ["debian:12-slim", slim],
  ["debian:12", debianWith({ image: "debian:12", isDocumented: true })],
  ["debian:bullseye-slim", debianWith({ image: "debian:bullseye-slim", release: "bullseye" })],
  ["node:18-bookworm-slim", nodeStandIn],
  ["fedora:42", foreignManagers],
  ["opensuse/leap:15.6", foreignManagers],
  ["archlinux:base", foreignManagers],
  ["docker/dockerfile:1", frontendStandIn],
]);
