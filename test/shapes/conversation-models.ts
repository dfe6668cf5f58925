/**
 * Models of what HTTP tells of web messaging: deployments, messages, and execution data of flows. Where they are from is
 * said in `platform-models.ts`; the public configuration of a deployment is as the mobile transport SDK reads it.
 */
import { z } from 'zod';
import { anything, flag, model, moment, named, text, texts } from './model.ts';
import { addressable, FlowVersion, lowerFlowType, user } from './platform-models.ts';

export const WebDeployment = model(
  {
    id: text,
    description: text,
    allowAllDomains: flag,
    allowedDomains: texts,
    supportedContent: anything,
    snippet: text,
    dateCreated: moment,
    dateModified: moment,
    lastModifiedUser: addressable,
    flow: model(
      { name: text, selfUri: text, flowDescription: text, publishVersion: FlowVersion },
      { id: text },
    ),
    status: z.enum(['Pending', 'Active', 'Inactive', 'Error', 'Deleting']),
    pushIntegrations: z.array(anything),
    selfUri: text,
  },
  { name: text, configuration: model({ name: text, selfUri: text }, { id: text, version: text }) },
);

export const MessageData = model(
  {
    id: text,
    name: text,
    providerMessageId: text,
    fromAddress: text,
    toAddress: text,
    direction: z.enum(['inbound', 'outbound']),
    messengerType: z.enum([
      'sms',
      'facebook',
      'twitter',
      'whatsapp',
      'webmessaging',
      'instagram',
      'open',
      'apple',
    ]),
    normalizedMessage: anything,
    normalizedReceipts: z.array(anything),
    createdBy: user,
    conversationId: text,
    selfUri: text,
  },
  {
    timestamp: moment,
    status: z.enum([
      'queued',
      'sent',
      'failed',
      'received',
      'delivery-success',
      'delivery-failed',
      'read',
      'removed',
      'published',
    ]),
  },
);

const criterion = model({
  key: z.enum([
    'FlowStartDateTime',
    'FlowEndDateTime',
    'ConversationId',
    'WorkitemId',
    'FlowType',
    'FlowId',
    'FlowErrorReason',
    'FlowWarningReason',
    'FlowAlternateExecutionId',
    'FlowObjectExecutionId',
    'FlowActionId',
    'FlowActionType',
    'FlowActionOutputPathId',
    'FlowActionOutputPathName',
    'FlowActionIdOutputPathId',
    'FlowActionIdOutputPathName',
    'FlowActionTypeOutputPathId',
    'FlowActionTypeOutputPathName',
    'BotId',
    'BotErrorReason',
    'BotFlowExecutionId',
    'BotObjectExecutionId',
  ]),
  operator: z.enum(['eq', 'gt', 'gte', 'lt', 'lte', 'not', 'begins', 'not_null']),
  value: text,
});
export const CriteriaQuery = model(
  {},
  {
    query: z.array(
      model({
        and: z.array(criterion),
        or: z.array(criterion),
        not: z.array(criterion),
        criteria: criterion,
      }),
    ),
  },
);
export const FlowExecutionDataQueryResult = model({
  id: text,
  name: text,
  startDateTime: moment,
  endDateTime: moment,
  flowId: text,
  flowVersion: text,
  conversationId: text,
  workitemId: text,
  flowType: lowerFlowType,
  flowErrorReason: text,
  flowWarningReason: text,
  flowName: text,
  selfUri: text,
});
export const ExecutionDataRequest = model({}, { ids: texts });
export const GetFlowExecutionDataJobResult = model({
  id: text,
  name: text,
  entities: z.array(model({ id: text, downloadUri: text, failed: flag, statusCode: text })),
  jobState: z.enum(['Registered', 'Running', 'Success', 'Failed']),
  selfUri: text,
});

const switched = model({ enabled: flag });
export const DeploymentConfig = model(
  {},
  {
    id: text,
    version: text,
    languages: texts,
    defaultLanguage: text,
    apiEndpoint: z.url(),
    messenger: model(
      {},
      {
        enabled: flag,
        apps: model(
          {},
          {
            conversations: model(
              {
                showAgentTypingIndicator: flag,
                showUserTypingIndicator: flag,
                autoStart: switched,
                conversationDisconnect: model({ enabled: flag, type: z.enum(['ReadOnly', 'Send']) }),
                conversationClear: switched,
                notifications: model({
                  enabled: flag,
                  notificationContentType: z.enum(['IncludeMessagesContent', 'ExcludeMessagesContent']),
                }),
                markdown: switched,
                humanize: switched,
              },
              { messagingEndpoint: z.url() },
            ),
          },
        ),
        styles: model({}, { primaryColor: text }),
        launcherButton: model({}, { visibility: text }),
        fileUpload: model({
          enableAttachments: flag,
          modes: z.array(model({ fileTypes: texts }, { maxFileSizeKB: z.number() })),
        }),
      },
    ),
    journeyEvents: model({}, { enabled: flag }),
    status: z.enum(['Active', 'Inactive']),
    auth: model({ allowSessionUpgrade: flag }, { enabled: flag }),
  },
);

/** A message as HTTP lists it: poorer than on the socket. */
export const WebMessagingMessage = model({
  id: text,
  channel: model({ from: webRecipient(), to: webRecipient(), time: moment, messageId: text }),
  type: z.enum(['Text', 'Structured', 'Receipt', 'Event']),
  text,
  content: z.array(
    model({
      contentType: z.enum([
        'Attachment',
        'QuickReply',
        'ButtonResponse',
        'GenericTemplate',
        'Card',
        'Carousel',
        'DatePicker',
        'ListPicker',
        'Form',
      ]),
      attachment: anything,
      quickReply: model({ image: text, action: z.literal('Message') }, { text, payload: text }),
      buttonResponse: model(
        { id: text, type: z.enum(['Button', 'QuickReply', 'DatePicker', 'ListPicker']) },
        { text, payload: text, originatingMessageId: text },
      ),
      generic: anything,
      card: anything,
      carousel: anything,
      datePicker: anything,
      listPicker: anything,
      form: anything,
    }),
  ),
  status: z.enum(['Sent', 'Delivered', 'Read', 'Failed', 'Published', 'Removed']),
  reasons: z.array(model({ code: text }, { message: text })),
  events: z.array(
    model(
      {
        coBrowse: anything,
        presence: model({}, { type: z.enum(['Join', 'Disconnect', 'Clear', 'SignIn', 'SessionExpired']) }),
        video: anything,
      },
      { eventType: z.enum(['CoBrowse', 'Presence', 'Video']) },
    ),
  ),
  direction: z.enum(['Inbound', 'Outbound']),
  originatingEntity: z.enum(['Human', 'Bot']),
  metadata: named,
});

function webRecipient() {
  return model({
    firstName: text,
    lastName: text,
    nickname: text,
    image: text,
    additionalIds: z.array(model({}, { type: text, value: text })),
  });
}
