/** Programs that listen on a network port by themselves when started without a word about it. */
export const serverCommands: readonly string[] = [
  ...["apache2", "apache2-foreground", "apachectl", "caddy", "daphne", "gunicorn", "haproxy", "http-server", "httpd", "hypercorn"],
  ...["lighttpd", "memcached", "mongod", "mysqld", "nginx", "openresty", "php-fpm", "postgres", "puma", "rabbitmq-server"],
  ...["redis-server", "traefik", "unicorn", "uvicorn", "uwsgi", "valkey-server", "waitress-serve"],
];

/** Programs that serve with a subcommand: `flask run`, `rails server`. */
export const serverSubcommands: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    django: ["runserver"],
    fastapi: ["dev", "run"],
    flask: ["run"],
    hugo: ["serve", "server"],
    jekyll: ["serve"],
    jupyter: ["lab", "notebook"],
    rails: ["s", "server"],
  }),
);

/** Python modules that serve when run with `python -m`. */
export const serverModules: readonly string[] = ["http.server", "waitress"];

/** Environment variables by which web frameworks and the servers of platforms learn the port that they listen on. */
export const portVariables: readonly string[] = ["FLASK_RUN_PORT", "HTTP_PORT", "PORT", "SERVER_PORT", "UVICORN_PORT"];

/** How a server is told its port on the command line, and the one that it takes when nothing says. */
export interface PortOptions {
  /** Options whose value is a port, or an address that ends with `:port`. */
  readonly options: readonly string[];
  /** Environment variables that say it where no option does. */
  readonly variables: readonly string[];
  /** Environment variables that hold more options. */
  readonly settings: readonly string[];
  /** Null where it depends on more than the command line. */
  readonly default: number | null;
}

/** By the name of the program, with its subcommand where it serves by one. */
export const portOptions: ReadonlyMap<string, PortOptions> = new Map(
  Object.entries({
    daphne: { options: ["-p", "--port"], variables: [], settings: [], default: 8000 },
    "flask run": { options: ["-p", "--port"], variables: ["FLASK_RUN_PORT"], settings: [], default: 5000 },
    gunicorn: { options: ["-b", "--bind"], variables: ["PORT"], settings: ["GUNICORN_CMD_ARGS"], default: 8000 },
    "http-server": { options: ["-p", "--port"], variables: ["PORT"], settings: [], default: 8080 },
    hypercorn: { options: ["-b", "--bind"], variables: [], settings: [], default: 8000 },
    php: { options: ["-S"], variables: [], settings: [], default: null },
    puma: { options: ["-p", "--port"], variables: ["PORT"], settings: [], default: 9292 },
    "rails s": { options: ["-p", "--port"], variables: ["PORT"], settings: [], default: 3000 },
    "rails server": { options: ["-p", "--port"], variables: ["PORT"], settings: [], default: 3000 },
    uvicorn: { options: ["--port"], variables: ["UVICORN_PORT"], settings: [], default: 8000 },
    "waitress-serve": { options: ["--port", "--listen"], variables: [], settings: [], default: 8080 },
  }),
);
