import { substitutes } from "../app.js";
import { debianStandIn } from "../stand-in/debian.js";

/** First lines for cases: bases that have a stand-in where no registry answers. */
export const debian = "FROM debian:bookworm-slim\n";
/** Without bytecode, which differs with every build. */
export const python = "FROM python:3.9-alpine3.18\nENV PYTHONDONTWRITEBYTECODE=1\n";

export const proofBases: typeof substitutes = new Map([...substitutes, ["debian:bookworm-slim", debianStandIn]]);
