/** Models of Architect's jobs; where they are from is said in `platform-models.ts`. */
import { z } from 'zod';
import { count, flag, model, moment, named, text } from './model.ts';
import { addressable, flowType } from './platform-models.ts';

const jobStatus = z.enum(['Registered', 'Started', 'Success', 'Failure']);
const jobCommand = z.enum(['Publish', 'Create', 'Update', 'Export', 'Validate']);
const jobMessage = model({
  dateTime: moment,
  type: z.enum(['Error', 'Warning', 'Unknown']),
  text,
  details: z.array(
    model({
      type: text,
      url: text,
      method: text,
      requestBody: text,
      statusCode: z.int(),
      statusMessage: text,
      correlationId: text,
      responseBody: text,
      errorCode: text,
      errorMessage: text,
    }),
  ),
});
const jobStateFields = {
  id: text,
  status: jobStatus,
  command: jobCommand,
  messages: z.array(jobMessage),
  selfUri: text,
};

export const RegisterArchitectJobRequest = model({ createStubs: flag });
export const RegisterArchitectJobResponse = model({
  id: text,
  presignedUrl: z.url(),
  headers: named,
  selfUri: text,
});
export const ArchitectJobStateResponse = model({ ...jobStateFields, flow: addressable });

const flowReference = model({ id: text, name: text, type: flowType, version: text });
export const RegisterArchitectExportJob = model(
  {},
  {
    flows: z.array(
      model({ fileName: text, exportType: z.enum(['Architect', 'Yaml']) }, { flow: flowReference }),
    ),
  },
);
export const ArchitectExportJobStateResponse = model({ ...jobStateFields, downloadUrl: z.url() });

export const RegisterArchitectValidateJob = model({}, { flows: z.array(model({}, { flow: flowReference })) });
export const ArchitectValidateJobStateResponse = model(jobStateFields);

/** Of an export and of a validation. */
export const RegisteredFlowsJob = model({ id: text, status: jobStatus, totalFlows: count, selfUri: text });
