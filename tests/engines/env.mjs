import { variablesOf } from "../environment.mjs";

export const variable = variablesOf("`cargo xtask test --only firefox --only webkit`");
