import { variablesOf } from "../environment.mjs";

export const variable = variablesOf("`cargo xtask test --only html --only lighthouse`");
