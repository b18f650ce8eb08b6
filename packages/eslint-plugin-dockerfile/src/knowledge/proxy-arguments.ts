/** The arguments that every RUN has in its environment where the build is given them: no ARG has to declare them. */
export const proxyArgument = /^(?:https?|ftp|no|all)_proxy$/i;
