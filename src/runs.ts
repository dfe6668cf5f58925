/** What a run on a runner needs once its inputs are known to be right: most of the program. */

export { execute } from './commands/execute.ts';
export { joinShards } from './commands/join.ts';
export { matrixOfFlows } from './commands/matrix.ts';
export { recordOf } from './fleet/join.ts';
export { baseFiles, gitIn } from './github/base-file.ts';
export { DeploymentRecord } from './github/deployment.ts';
export { tellGitHub } from './github/tell.ts';
export { openRun } from './session.ts';
export { sinceOf } from './since.ts';
