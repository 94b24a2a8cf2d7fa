/**
 * Loaded before the command line: at its end the process tells, as the last line of its standard error, what it took: its
 * greatest resident memory in kilobytes of 1,024 bytes, and CPU time of all its threads in microseconds.
 */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`\n${JSON.stringify({ maxRSS, cpuMicros: userCPUTime + systemCPUTime })}\n`);
});
