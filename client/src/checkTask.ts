/** The task `duo check`: the check of all registers at once, by the program that is packed with the extension. */
import {
  type ExtensionContext,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { CHECK_MATCHERS, checkArguments } from './checkArguments.ts';

/** The definition of the task in `tasks.json`. */
interface CheckDefinition extends TaskDefinition {
  /** The path that is checked, from the folder of the workspace; all of it when nothing is said. */
  readonly pad?: unknown;
}

/** Offers the task where a program can be started; in a browser alone there is none. */
export function registerCheckTask(context: ExtensionContext): void {
  const node = (globalThis as { process?: { execPath?: string } }).process?.execPath;
  if (node === undefined || context.extensionUri.scheme !== 'file') return;
  const program = Uri.joinPath(context.extensionUri, 'dist', 'duo.mjs').fsPath;
  const make = (definition: CheckDefinition, folder: WorkspaceFolder): Task => {
    const peildatum = workspace.getConfiguration('duo', folder).get<unknown>('peildatum');
    const execution = new ProcessExecution(node, [program, ...checkArguments(definition.pad, peildatum)], {
      cwd: folder.uri.fsPath,
      // VS Code's own program is a Node when it is told so; what is a Node already does not look at it.
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const task = new Task(definition, folder, 'check', 'duo', execution, [...CHECK_MATCHERS]);
    task.group = TaskGroup.Test;
    return task;
  };
  context.subscriptions.push(
    tasks.registerTaskProvider('duo', {
      provideTasks: () =>
        (workspace.workspaceFolders ?? [])
          .filter(({ uri }) => uri.scheme === 'file')
          .map((folder) => make({ type: 'duo' }, folder)),
      resolveTask: ({ definition, scope }) => {
        const folder =
          scope === undefined || scope === TaskScope.Global || scope === TaskScope.Workspace
            ? workspace.workspaceFolders?.[0]
            : scope;
        // VS Code takes the task for its own only when it has the very definition that it gave.
        return folder?.uri.scheme === 'file' ? make(definition as CheckDefinition, folder) : undefined;
      },
    }),
  );
}
