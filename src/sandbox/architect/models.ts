/**
 * The shapes in which Genesys Cloud's public API answers, as its published SDKs describe them: the fields a release
 * or a conversation may meet. Nothing else is ever sent.
 */

export interface EntityRef {
  readonly id: string;
  readonly name?: string;
  readonly selfUri?: string;
}

/** `4.0` is the fourth commit; `4.2` what was saved over it twice. */
export interface FlowVersionModel {
  readonly id: string;
  readonly name: string;
  readonly commitVersion: string;
  readonly configurationVersion: string;
  readonly type: VersionType;
  readonly secure: boolean;
  readonly debug: boolean;
  readonly createdBy?: EntityRef;
  readonly createdByClient?: EntityRef;
  readonly configurationUri: string;
  /** Milliseconds since 1970, as the next two. */
  readonly dateCreated: number;
  readonly dateCheckedIn?: number;
  readonly dateSaved?: number;
  /** ISO 8601. */
  readonly datePublished?: string;
  readonly selfUri: string;
}

export const VERSION_TYPES = ['PUBLISH', 'CHECKIN', 'SAVE'] as const;
export type VersionType = (typeof VERSION_TYPES)[number];

export interface OperationModel {
  readonly id: string;
  readonly complete: boolean;
  readonly user?: EntityRef;
  readonly client?: EntityRef;
  readonly errorMessage?: string;
  readonly errorCode?: string;
  readonly actionName: 'CHECKIN' | 'PUBLISH';
  readonly actionStatus: 'STARTED' | 'SUCCESS' | 'FAILURE';
}

export interface FlowModel {
  readonly id: string;
  readonly name: string;
  readonly division: EntityRef;
  readonly description?: string;
  readonly type: string;
  readonly lockedUser?: EntityRef;
  readonly lockedClient?: EntityRef;
  readonly active: boolean;
  readonly system: boolean;
  readonly deleted: boolean;
  readonly publishedVersion?: FlowVersionModel;
  readonly savedVersion?: FlowVersionModel;
  readonly checkedInVersion?: FlowVersionModel;
  readonly publishedBy?: EntityRef;
  readonly currentOperation?: OperationModel;
  readonly selfUri: string;
}

export type JobStatus = 'Registered' | 'Started' | 'Success' | 'Failure';

export interface JobMessageModel {
  readonly dateTime: string;
  readonly type: 'Error' | 'Warning' | 'Unknown';
  readonly text: string;
  /** Of publish jobs, where something the flow refers to was not found. */
  readonly details?: readonly JobMessageDetailModel[];
}

export interface JobMessageDetailModel {
  readonly type: string;
  readonly url?: string;
  readonly method?: string;
  readonly statusCode?: number;
  readonly correlationId?: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
}

export interface RegisteredPublishJob {
  readonly id: string;
  readonly presignedUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly selfUri: string;
}

export interface PublishJobState {
  readonly id: string;
  readonly flow?: EntityRef;
  readonly status: JobStatus;
  readonly command: 'Publish';
  readonly messages?: readonly JobMessageModel[];
  readonly selfUri: string;
}

/** The answer to an export or a validation that was asked for. */
export interface RegisteredFlowsJob {
  readonly id: string;
  readonly status: JobStatus;
  readonly totalFlows: number;
  readonly selfUri: string;
}

export interface ExportJobState {
  readonly id: string;
  readonly status: JobStatus;
  readonly command: 'Export';
  readonly downloadUrl?: string;
  readonly messages?: readonly JobMessageModel[];
  readonly selfUri: string;
}

export interface ValidateJobState {
  readonly id: string;
  readonly status: JobStatus;
  readonly command: 'Validate';
  readonly messages?: readonly JobMessageModel[];
  readonly selfUri: string;
}

export interface Listing<Entity> {
  readonly entities: readonly Entity[];
  readonly pageSize: number;
  readonly pageNumber: number;
  readonly total: number;
  readonly pageCount: number;
}

export interface WebDeploymentModel {
  readonly id: string;
  readonly name: string;
  readonly allowAllDomains: boolean;
  readonly allowedDomains: readonly string[];
  readonly flow: EntityRef;
  readonly status: DeploymentStatus;
  readonly configuration: EntityRef & { readonly version: string };
  readonly selfUri: string;
}

export type DeploymentStatus = 'Pending' | 'Active' | 'Inactive' | 'Error' | 'Deleting';
