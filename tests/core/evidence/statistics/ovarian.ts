/**
 * The 43 patients of DeLong, DeLong and Clarke-Pearson (1988) with all three tests, as in SAS/STAT's example "Comparing
 * Receiver Operating Characteristic Curves" of PROC LOGISTIC
 * (http://support.sas.com/documentation/cdl/en/statug/67523/HTML/default/statug_logistic_examples08.htm): albumin, total
 * protein, K-G score, outcome.
 */
const patients = [
  [3, 5.8, 10, 0],
  [3.2, 6.3, 5, 1],
  [3.9, 6.8, 3, 1],
  [2.8, 4.8, 6, 0],
  [3.2, 5.8, 3, 1],
  [0.9, 4, 5, 0],
  [2.5, 5.7, 8, 0],
  [1.6, 5.6, 5, 1],
  [3.8, 5.7, 5, 1],
  [3.7, 6.7, 6, 1],
  [3.2, 5.4, 4, 1],
  [3.8, 6.6, 6, 1],
  [4.1, 6.6, 5, 1],
  [3.6, 5.7, 5, 1],
  [4.3, 7, 4, 1],
  [3.6, 6.7, 4, 0],
  [2.3, 4.4, 6, 1],
  [4.2, 7.6, 4, 0],
  [4, 6.6, 6, 0],
  [3.5, 5.8, 6, 1],
  [3.8, 6.8, 7, 1],
  [3, 4.7, 8, 0],
  [4.5, 7.4, 5, 1],
  [3.7, 7.4, 5, 1],
  [3.1, 6.6, 6, 1],
  [4.1, 8.2, 6, 1],
  [4.3, 7, 5, 1],
  [4.3, 6.5, 4, 1],
  [3.2, 5.1, 5, 1],
  [2.6, 4.7, 6, 1],
  [3.3, 6.8, 6, 0],
  [1.7, 4, 7, 0],
  [3.7, 6.1, 5, 1],
  [3.3, 6.3, 7, 1],
  [4.2, 7.7, 6, 1],
  [3.5, 6.2, 5, 1],
  [2.9, 5.7, 9, 0],
  [2.1, 4.8, 7, 1],
  [2.8, 6.2, 8, 0],
  [4, 7, 7, 1],
  [3.3, 5.7, 6, 1],
  [3.7, 6.9, 5, 1],
  [3.6, 6.6, 5, 1],
] as const;

/** A low K-G score is the good one. */
export const albumin = patients.map(([albumin]) => albumin);
export const totalProtein = patients.map(([, protein]) => protein);
export const kgScore = patients.map(([, , score]) => 10 - score);
export const helped = Uint8Array.from(patients, ([, , , outcome]) => outcome);
