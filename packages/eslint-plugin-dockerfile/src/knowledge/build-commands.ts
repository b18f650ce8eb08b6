/** Programs that make a program from its source, and the first words behind them with which they do. */
export const buildCommands: Readonly<Record<string, readonly string[]>> = {
  cargo: ["build", "install"],
  dotnet: ["build", "publish"],
  go: ["build", "install"],
  gradle: ["assemble", "bootJar", "build", "shadowJar"],
  gradlew: ["assemble", "bootJar", "build", "shadowJar"],
  mvn: ["install", "package", "verify"],
  mvnw: ["install", "package", "verify"],
  npm: ["run build", "run-script build"],
  pnpm: ["build", "run build"],
  yarn: ["build", "run build"],
};
