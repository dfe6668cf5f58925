/**
 * Models of the web messaging guest socket.
 * - web-messaging-sdk-java 18.1.0 (swagger.json, 1.0.0): every request, answer and event
 * - genesys-messenger-transport-mobile-sdk: what its clients send and its recorded frames hold; where both differ, the
 *   difference stands beside the field
 */
import { z } from 'zod';
import { anything, count, flag, model, moment, named, number, text, texts } from './model.ts';

// Messages, of both directions.

const CONTENT_TYPES = [
  'Attachment',
  'ButtonResponse',
  'Card',
  'Carousel',
  'DatePicker',
  'Form',
  'GenericTemplate',
  'ListPicker',
  'QuickReply',
  'QuickReplyV2',
  'Text',
] as const;

const cardAction = model({ payload: text, text, type: z.enum(['Link', 'Postback']), url: text });
const card = model(
  { defaultAction: cardAction, description: text, image: text, video: text },
  { actions: z.array(cardAction), title: text },
);
const quickReply = model(
  { action: z.literal('Message'), id: text, image: text, summaryText: text },
  { payload: text, text },
);
const content = model(
  {
    attachment: anything,
    buttonResponse: model(
      { id: text, originatingMessageId: text },
      { payload: text, text, type: z.enum(['Button', 'DatePicker', 'Form', 'ListPicker', 'QuickReply']) },
    ),
    card,
    carousel: model({}, { cards: z.array(card) }),
    datePicker: anything,
    form: anything,
    generic: anything,
    listPicker: anything,
    quickReply,
    quickReplyV2: model({}, { actions: z.array(quickReply), title: text }),
    text: model({ type: z.literal('Text') }, { body: text }),
  },
  { contentType: z.enum(CONTENT_TYPES) },
);

const event = model(
  {
    coBrowse: anything,
    presence: model(
      { receivedMessage: anything, replyMessage: anything },
      {
        type: z.enum([
          'Authenticate',
          'AuthenticateCancel',
          'AuthenticateFailure',
          'Clear',
          'Disconnect',
          'Join',
          'SessionExpired',
          'SignIn',
        ]),
      },
    ),
    reactions: z.array(anything),
    // `Off` is known by the recorded frames alone.
    typing: model({ duration: number }, { type: z.enum(['On', 'Off']) }),
    video: anything,
  },
  { eventType: z.enum(['CoBrowse', 'Presence', 'Reactions', 'Typing', 'Video']) },
);

const recipient = model({ firstName: text, lastName: text, nickname: text, image: text });
const channel = model({
  time: moment,
  type: z.enum(['Private', 'Public']),
  messageId: text,
  from: recipient,
  to: recipient,
  metadata: model({ customAttributes: named }),
});
const messageType = z.enum(['Event', 'Message', 'Receipt', 'Structured', 'Text']);
const direction = z.enum(['Inbound', 'Outbound']);

const IncomingMessage = model(
  {
    id: text,
    text,
    status: z.enum(['Delivered', 'Failed', 'Published', 'Read', 'Removed', 'Sent']),
    content: z.array(content),
    events: z.array(event),
    metadata: named,
    channel,
  },
  { type: messageType },
);

// What a guest asks for.

const REQUEST_FIELDS = { token: z.uuid() };
function request<Action extends string>(
  action: Action,
  optional: z.core.$ZodLooseShape,
  required: z.core.$ZodLooseShape = {},
) {
  return model(
    { tracingId: text, ...optional },
    { action: z.literal(action), ...REQUEST_FIELDS, ...required },
  );
}
const journeyContext = model(
  { triggeringAction: anything },
  { customer: model({}, { id: text, idType: text }), customerSession: model({}, { id: text, type: text }) },
);

export const GUEST_REQUESTS = {
  configureSession: request(
    'configureSession',
    { journeyContext, resumeToken: text, startNew: flag },
    { deploymentId: text },
  ),
  configureAuthenticatedSession: request(
    'configureAuthenticatedSession',
    { resumeToken: text, startNew: flag },
    { deploymentId: text, data: model({}, { code: text }) },
  ),
  // `time` is required by the Java SDK; the mobile SDK leaves it out.
  onMessage: request('onMessage', { time: moment, channel }, { message: IncomingMessage }),
  echo: request('echo', {}, { message: IncomingMessage }),
  getJwt: request('getJwt', {}),
  closeSession: request('closeSession', {}, { closeAllConnections: flag }),
  onAttachment: request(
    'onAttachment',
    { attachmentId: text },
    { fileName: text, fileType: text, fileSize: count, fileMd5: text },
  ),
  getAttachment: request('getAttachment', {}, { attachmentId: text }),
  deleteAttachment: request('deleteAttachment', {}, { attachmentId: text }),
  getConfiguration: request('getConfiguration', {}, { deploymentId: text }),
  // Named among the actions, and modelled nowhere.
  disconnectCustomer: request('disconnectCustomer', {}),
  resumeToken: request('resumeToken', {}),
};
export type GuestAction = keyof typeof GUEST_REQUESTS;

// What the server says.

function answer(optional: z.core.$ZodLooseShape, required: z.core.$ZodLooseShape = {}) {
  return model({ tracingId: text, ...optional }, required);
}
const fileType = model({}, { type: text });
const allowedMedia = model({
  // Modes in the Java SDK; in the recorded frames one mode, or none.
  inbound: z.union([
    z.array(model({}, { fileTypes: z.array(fileType), maxFileSizeKB: number })),
    model({ fileTypes: z.array(fileType), maxFileSizeKB: number }),
  ]),
});
/** `name` and `message` are required by the Java SDK; the recorded frames have neither. */
const failure = { name: text, message: text, stack: text };
const failureCode = { errorCode: z.int(), errorMessage: text };

export const SERVER_CLASSES = {
  /** A failure in words. */
  string: text,
  SessionResponse: answer(
    {
      newSession: flag,
      readOnly: flag,
      clearedExistingSession: flag,
      allowedMedia,
      blockedExtensions: texts,
      maxCustomDataBytes: number,
      durationSeconds: number,
      expirationDate: number,
      autoStarted: flag,
    },
    { connected: flag },
  ),
  StructuredMessage: answer(
    {
      text,
      direction,
      id: text,
      channel,
      content: z.array(content),
      metadata: named,
      events: z.array(event),
      originatingEntity: z.enum(['Bot', 'Human']),
      // Known by the mobile SDK alone.
      originatingMessageId: text,
    },
    { type: messageType },
  ),
  JwtResponse: answer({}, { jwt: text, exp: count }),
  TooManyRequestsErrorMessage: answer(failure, { ...failureCode, retryAfter: count }),
  SessionExpiredEvent: answer({}),
  // `reasonCode` in the Java SDK, `reason` in the mobile SDK and its recorded frames.
  ConnectionClosedEvent: answer({ reasonCode: text, reason: text }),
  LogoutEvent: answer({}),
  SessionClearedEvent: answer({}),
  Error: answer(failure, failureCode),
  GenerateUrlError: answer({ ...failure, attachmentId: text, timestamp: text }, failureCode),
  GetConfigurationResponse: answer(
    { blockedExtensions: texts, sessionDurationSeconds: number },
    { allowedMedia, maxCustomDataBytes: number, messageRoutingEnabled: flag },
  ),
  ResumeTokenResponse: answer({}, { resumeToken: text, exp: count }),
  PresignedUrlResponse: answer(
    { fileName: text, fileSize: count, fileType: text },
    { attachmentId: text, headers: named, url: text },
  ),
  AttachmentDeletedResponse: answer({}, { attachmentId: text }),
  UploadSuccessEvent: answer({}, { attachmentId: text, downloadUrl: text, timestamp: text }),
  UploadFailureEvent: answer({}, { attachmentId: text, ...failureCode, timestamp: text }),
};
export type ServerClass = keyof typeof SERVER_CLASSES;

/** What is around every body. */
export const Envelope = model(
  { tracingId: text },
  { type: z.enum(['message', 'response']), class: text, code: z.int(), body: z.unknown() },
);
