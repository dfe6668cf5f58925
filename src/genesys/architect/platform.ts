import type { Platform } from '../platform.ts';
import { verifyAccess } from './access.ts';
import { type ArchitectApi, type ArchitectApiOptions, architectApi } from './connect.ts';
import { PublishedContents } from './export.ts';
import { FlowRecords } from './flows.ts';
import type { Guest } from './guest/guest.ts';
import { FlowWriter } from './publish.ts';
import { validate } from './validate.ts';

export interface ArchitectOptions extends ArchitectApiOptions {
  /** Break the lock of whoever has a flow open. */
  readonly forceUnlock: boolean;
  /** Give a flow the name that its source has. */
  readonly allowRename: boolean;
  /** Whether work that nobody published is published over. */
  readonly onDrift: 'fail' | 'overwrite';
  /** Milliseconds from the arrival of an upload to the end of its publish job. */
  readonly publishTimeout: number;
  /** Milliseconds between two looks at a publish job that takes long. */
  readonly pollInterval: number;
  /** Made with this platform's own connection, so that both share pace and retries. */
  readonly guest: (connection: ArchitectApi) => Guest;
}

/** Genesys Cloud through its public Platform API: flows are exported and published as Archy documents, by jobs. */
export function architectPlatform(options: ArchitectOptions): Platform {
  const { clock, random, signal, debug, forceUnlock, allowRename } = options;
  const connection = architectApi(options);
  const records = new FlowRecords(connection.api);
  const contents = new PublishedContents({ connection, clock, random, signal, debug });
  const writer = new FlowWriter({ ...options, connection, records, contents });
  const guest = options.guest(connection);

  return {
    simulation: guest,

    async verifyAccess(command, roleId) {
      const chosen = { 'force-unlock': forceUnlock, 'allow-rename': allowRename };
      return await verifyAccess(connection.api, command, roleId, chosen);
    },

    async identifyFlow({ name }) {
      return await records.idOf(name);
    },

    async readFlow(flowId) {
      return await contents.of(await records.read(flowId));
    },

    async validateFlow(flow) {
      return await validate(flow, { ...options, connection, records });
    },

    async writeFlow(flow) {
      return await writer.write(flow);
    },

    async prepareConversations({ id, name }) {
      await guest.prepare({ id, name });
    },

    async simulate(flowId, conversation) {
      const record = await records.read(flowId);
      const readNodes = async () => (await contents.of(record)).nodes;
      return await guest.converse({ id: flowId, name: record.name, readNodes }, conversation);
    },
  };
}
