/** Flow records of the public API: found, read, renamed, unlocked, deactivated. Their content comes by export. */
import { FlowgateError } from '../../errors.ts';
import { didYouMean } from '../../flow/nearest.ts';
import { type ApiCall, type ApiClient, pathSegment } from '../api.ts';
import type { HttpResult } from '../http.ts';
import { plain } from '../plain.ts';
import { FLOW_TYPE } from './record.ts';
import {
  type FlowRecord,
  type FlowVersion,
  flowListingSchema,
  flowRecordSchema,
  flowVersionSchema,
} from './schemas.ts';

const PAGE_SIZE = 100;
/** A name that fits thousands of flows is not looked for to the end. */
const MAX_PAGES = 20;

export class FlowRecords {
  readonly #api: ApiClient;

  constructor(api: ApiClient) {
    this.#api = api;
  }

  /** @throws {FlowgateError} `invalid-input` where there is no such flow, or it is none for web messaging */
  async read(id: string): Promise<FlowRecord> {
    const attempted = `read the live flow ${plain(id)}`;
    const record = await this.#api.call({
      attempted,
      kind: 'read',
      method: 'GET',
      path: `/api/v2/flows/${pathSegment(id, 'flow')}`,
      lane: id,
      permission: 'architect:flow:view',
      absent: 'There is no flow with this id in this organization: check the id in the flow and genesys-url.',
      schema: flowRecordSchema,
    });
    if (record.deleted === true) {
      throw new FlowgateError('invalid-input', {
        attempted,
        returned: `the flow "${plain(record.name)}" was deleted`,
        advice: 'Create it anew in Architect and give its id, or take its source away.',
      });
    }
    const { type = '' } = record;
    if (type !== '' && type.toLowerCase() !== FLOW_TYPE) {
      throw new FlowgateError('invalid-input', {
        attempted,
        returned: `"${plain(record.name)}" is a flow of the type ${plain(type)}`,
        advice: 'Flowgate releases inbound message flows (INBOUNDSHORTMESSAGE): give the id of one.',
      });
    }
    return record;
  }

  /**
   * The id of the one flow that is called exactly so: the listing finds names that are merely alike.
   * @throws {FlowgateError} `invalid-input` where none or several are
   */
  async idOf(name: string): Promise<string> {
    const attempted = `find the flow "${plain(name)}" by its name`;
    const ids: string[] = [];
    const others: string[] = [];
    for (let page = 1; page <= MAX_PAGES; page++) {
      const { entities, pageCount } = await this.#api.call({
        attempted,
        kind: 'read',
        method: 'GET',
        path: `/api/v2/flows?type=${FLOW_TYPE}&name=${encodeURIComponent(name.replace(/\p{Cs}/gu, ' '))}&pageSize=${PAGE_SIZE}&pageNumber=${page}`,
        permission: 'architect:flow:view',
        schema: flowListingSchema,
      });
      for (const entity of entities)
        (entity.name === name ? ids : others).push(entity.name === name ? entity.id : entity.name);
      if (entities.length < PAGE_SIZE || (pageCount !== undefined && page >= pageCount)) break;
    }
    const [id, another] = ids;
    if (id !== undefined && another === undefined) return id;
    const remedy = 'write the line "# flowgate-id: ID" at the top of its source';
    throw new FlowgateError('invalid-input', {
      attempted,
      returned:
        id === undefined ? 'there is no such inbound message flow' : `${ids.length} flows are called so`,
      advice:
        id === undefined
          ? `${didYouMean(
              name,
              others.map((other) => plain(other)),
            ).trim()} Create it once in Architect under this name; if it was renamed, ${remedy} and set allow-rename.`.trim()
          : `To say which is meant, ${remedy}. They are ${ids
              .slice(0, 10)
              .map((each) => plain(each))
              .join(', ')}.`,
    });
  }

  /** One version of a flow; `undefined` where there is none of this id. */
  async version(id: string, versionId: string): Promise<FlowVersion | undefined> {
    const result = await this.#api.send({
      attempted: `read version ${plain(versionId)} of the flow ${plain(id)}`,
      kind: 'read',
      method: 'GET',
      path: `/api/v2/flows/${pathSegment(id, 'flow')}/versions/${pathSegment(versionId, 'version')}`,
      lane: id,
      permission: 'architect:flow:view',
      schema: flowVersionSchema,
    });
    if (result.ok) return result.value;
    if (result.fault.kind === 'status' && result.fault.status === 404) return undefined;
    throw result.error;
  }

  /** Gives the flow another name and leaves the rest of its record as it is. */
  async rename(
    { id, type, description, division }: FlowRecord,
    name: string,
  ): Promise<HttpResult<FlowRecord>> {
    const body = {
      id,
      name,
      ...(description === undefined ? {} : { description }),
      ...(type === undefined ? {} : { type }),
      ...(division?.id === undefined ? {} : { division: { id: division.id } }),
    };
    return await this.#api.send({
      ...change(`rename the flow ${plain(id)} to "${plain(name)}"`, 'architect:flow:edit'),
      method: 'PUT',
      path: `/api/v2/flows/${pathSegment(id, 'flow')}`,
      lane: id,
      body: JSON.stringify(body),
    });
  }

  /** Releases somebody else's lock. */
  async unlock(id: string): Promise<HttpResult<FlowRecord>> {
    return await this.#api.send({
      ...change(`unlock the flow ${plain(id)}`, 'architect:flow:unlock'),
      method: 'POST',
      path: `/api/v2/flows/actions/unlock?flow=${pathSegment(id, 'flow')}`,
      lane: id,
    });
  }

  /** Takes the flow away from customers. */
  async deactivate(id: string): Promise<HttpResult<FlowRecord>> {
    return await this.#api.send({
      ...change(`deactivate the flow ${plain(id)}`, 'architect:flow:publish'),
      method: 'POST',
      path: `/api/v2/flows/actions/deactivate?flow=${pathSegment(id, 'flow')}`,
      lane: id,
    });
  }
}

function change(
  attempted: string,
  permission: string,
): Pick<ApiCall<typeof flowRecordSchema>, 'attempted' | 'kind' | 'permission' | 'schema'> {
  return { attempted, kind: 'write', permission, schema: flowRecordSchema };
}
