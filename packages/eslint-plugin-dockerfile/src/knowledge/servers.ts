/** Programs that listen on a network port by themselves when started without a word about it. */
export const serverCommands: readonly string[] = [
  ...["apache2", "apache2-foreground", "apachectl", "caddy", "daphne", "gunicorn", "haproxy", "http-server", "httpd", "hypercorn"],
  ...["lighttpd", "memcached", "mongod", "mysqld", "nginx", "openresty", "php-fpm", "postgres", "puma", "rabbitmq-server"],
  ...["redis-server", "traefik", "unicorn", "uvicorn", "uwsgi", "valkey-server", "waitress-serve"],
];

/** Programs that serve with a subcommand: `flask run`, `rails server`. */
export const serverSubcommands: Readonly<Record<string, readonly string[]>> = {
  django: ["runserver"],
  fastapi: ["dev", "run"],
  flask: ["run"],
  hugo: ["serve", "server"],
  jekyll: ["serve"],
  jupyter: ["lab", "notebook"],
  rails: ["s", "server"],
};

/** Python modules that serve when run with `python -m`. */
export const serverModules: readonly string[] = ["http.server", "waitress"];

/** Environment variables by which web frameworks and the servers of platforms learn the port that they listen on. */
export const portVariables: readonly string[] = ["FLASK_RUN_PORT", "HTTP_PORT", "PORT", "SERVER_PORT", "UVICORN_PORT"];
