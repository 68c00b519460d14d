// The one chart that the tests use in every form: its marks, their figures, their sentence.
export const CHART = "#chart-nurseries";
export const FIRST = { mark: `${CHART} [data-fact="nurseries"] text`, tip: "fact-nurseries", figure: "3285" };
export const SECOND = { mark: `${CHART} [data-fact="nursery-places"] text`, tip: "fact-nursery-places", figure: "15.94" };
export const SENTENCE = "s-8";
