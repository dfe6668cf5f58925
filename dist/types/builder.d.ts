/**
 * The typed way to write a flow: `import { createWebMessagingFlow, say, … } from 'flowgate'`.
 *
 * Everything here returns plain data, the same that a JSON or YAML source would hold. What the builder adds is
 * that a transition to a node that does not exist is a type error. It imports nothing, so its declarations
 * can be read on their own.
 */
export type NodeType = 'start' | 'action' | 'transition' | 'end' | 'webchat';
/** How a condition compares its variable with its value; `exists` and `notExists` take no value. */
export type Comparison = 'equals' | 'notEquals' | 'contains' | 'notContains' | 'startsWith' | 'endsWith' | 'matches' | 'in' | 'exists' | 'notExists' | 'greaterThan' | 'greaterOrEqual' | 'lessThan' | 'lessOrEqual';
/** Sends a text to the customer. */
export type SayAction = {
    name: 'say';
    text: string;
    /** Labels the customer can tap. */
    quickReplies?: string[];
};
/** Sends a text and waits; what the customer answers becomes the value of the variable. */
export type AskAction = {
    name: 'ask';
    text: string;
    variable: string;
    /** Labels the customer can tap; the label is the answer. */
    quickReplies?: string[];
};
export type SetAction = {
    name: 'set';
    variable: string;
    value: unknown;
};
/** Hands the conversation to the agents of a queue. */
export type RouteAction = {
    name: 'route';
    queueId: string;
};
/** An action that only the platform knows. */
export type OtherAction = {
    name: string;
    [parameter: string]: unknown;
};
export type Action = SayAction | AskAction | SetAction | RouteAction | OtherAction;
/** `To` is the node that comes next when this condition is the first that holds. */
export interface Condition<To extends string = string> {
    variable: string;
    condition: Comparison;
    value?: string | number | boolean | (string | number)[];
    transition: To;
}
/** One step of a flow. `To` are the ids of the nodes it may lead to. */
export interface FlowNode<To extends string = string> {
    type: NodeType;
    /** A label for people. */
    name?: string;
    actions?: Action[];
    /** Tried in order; the first that holds wins. */
    conditions?: Condition<To>[];
    /** The node that comes next when no condition decides otherwise. */
    transition?: To;
}
/** A web messaging flow. `Id` are the ids of its nodes; every transition leads to one of them. */
export interface WebMessagingFlow<Id extends string = string> {
    /** Id in Genesys Cloud; `{env.NAME}` is filled in from the environment. */
    id: string;
    name: string;
    nodes: {
        [K in Id]: FlowNode<NoInfer<Id>>;
    };
    applicationSettings?: Record<string, unknown>;
    /** Values that the platform fills into `{name}` placeholders. */
    environmentVariables?: Record<string, string>;
}
/**
 * A whole flow, to be the default export of `NAME.flow.ts`, `.js` or `.mjs`.
 *
 * Nodes come from {@link start}, {@link action}, {@link transition}, {@link webchat} and {@link end}, or are
 * plain objects such as `{ type: 'start', transition: 'greet' }`. For a label: `{ ...end(), name: 'Goodbye' }`.
 */
export declare function createWebMessagingFlow<const Id extends string>(flow: WebMessagingFlow<Id>): WebMessagingFlow<Id>;
/** Where every conversation begins. */
export declare function start<const To extends string>(to: To): FlowNode<To>;
/** Does something, then goes on to `to`; without `to` the conversation ends here. */
export declare function action<const To extends string = never>(actions: Action[], to?: To): FlowNode<To>;
/** Goes where the first condition that holds leads, else to `otherwise`. */
export declare function transition<const When extends string, const Otherwise extends string = never>(conditions: Condition<When>[], otherwise?: Otherwise): FlowNode<When | Otherwise>;
/** An action that belongs to the web chat window. */
export declare function webchat<const To extends string = never>(actions: Action[], to?: To): FlowNode<To>;
/** Where a conversation ends. */
export declare function end(): FlowNode<never>;
/** Sends `text`; `{name}` in it is filled in with the variable of that name. `quickReplies` can be tapped. */
export declare function say(text: string, quickReplies?: string[]): SayAction;
/** Sends `text`, waits, and keeps what the customer answers, or taps of `quickReplies`, in `variable`. */
export declare function ask(text: string, variable: string, quickReplies?: string[]): AskAction;
/** Gives `variable` a value. */
export declare function set(variable: string, value: unknown): SetAction;
/** Hands the conversation to a queue; `queueId` is usually a placeholder such as `{billing_queue_id}`. */
export declare function route(queueId: string): RouteAction;
/** The comparisons that {@link when} offers. Each takes the node to go to last. */
export interface Comparisons {
    equals<const To extends string>(value: string | number | boolean, to: To): Condition<To>;
    notEquals<const To extends string>(value: string | number | boolean, to: To): Condition<To>;
    contains<const To extends string>(text: string, to: To): Condition<To>;
    notContains<const To extends string>(text: string, to: To): Condition<To>;
    startsWith<const To extends string>(text: string, to: To): Condition<To>;
    endsWith<const To extends string>(text: string, to: To): Condition<To>;
    /** `pattern` is a regular expression in RE2 syntax (no look-around, no back-references). */
    matches<const To extends string>(pattern: string, to: To): Condition<To>;
    in<const To extends string>(values: (string | number)[], to: To): Condition<To>;
    exists<const To extends string>(to: To): Condition<To>;
    notExists<const To extends string>(to: To): Condition<To>;
    greaterThan<const To extends string>(value: string | number, to: To): Condition<To>;
    greaterOrEqual<const To extends string>(value: string | number, to: To): Condition<To>;
    lessThan<const To extends string>(value: string | number, to: To): Condition<To>;
    lessOrEqual<const To extends string>(value: string | number, to: To): Condition<To>;
}
/** A condition on a variable: `when('intent').equals('billing', 'billing_queue')`. */
export declare function when(variable: string): Comparisons;
