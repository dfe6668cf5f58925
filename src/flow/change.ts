import type { FlowNode } from './definition.ts';

/** What a change means for a customer, from the most to the least felt. */
export type Meaning = 'route' | 'words' | 'data' | 'structure' | 'cosmetic';

/** Anything that can stand in a flow document. `undefined` means absent. */
export type Value = unknown;

/**
 * One typed difference between two flows. `from` is what is live (or in the base), `to` what is proposed. `content` is
 * all that a node holds, targets by their new ids. `formerIndex` is the place that a changed action or condition had;
 * absent where it is still the same.
 */
export type Change = { readonly meaning: Meaning } & (
  | {
      readonly kind: 'node-added';
      readonly node: string;
      readonly type: string;
      readonly content?: FlowNode | undefined;
    }
  | {
      readonly kind: 'node-removed';
      readonly node: string;
      readonly type: string;
      readonly content?: FlowNode | undefined;
    }
  | { readonly kind: 'node-type-changed'; readonly node: string; readonly from: string; readonly to: string }
  | { readonly kind: 'node-renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'node-label-changed'; readonly node: string; readonly from: Value; readonly to: Value }
  | {
      readonly kind: 'rerouted';
      readonly node: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  | {
      readonly kind: 'action-added';
      readonly node: string;
      readonly index: number;
      readonly action: Readonly<Record<string, Value>>;
    }
  | {
      readonly kind: 'action-removed';
      readonly node: string;
      readonly index: number;
      readonly action: Readonly<Record<string, Value>>;
    }
  | {
      readonly kind: 'action-moved';
      readonly node: string;
      readonly action: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'action-changed';
      readonly node: string;
      readonly index: number;
      readonly formerIndex?: number | undefined;
      readonly action: string;
      readonly parameter: string;
      readonly from: Value;
      readonly to: Value;
    }
  | {
      readonly kind: 'condition-added';
      readonly node: string;
      readonly index: number;
      readonly condition: Readonly<Record<string, Value>>;
    }
  | {
      readonly kind: 'condition-removed';
      readonly node: string;
      readonly index: number;
      readonly condition: Readonly<Record<string, Value>>;
    }
  | {
      readonly kind: 'condition-moved';
      readonly node: string;
      readonly condition: Readonly<Record<string, Value>>;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'condition-changed';
      readonly node: string;
      readonly index: number;
      readonly formerIndex?: number | undefined;
      readonly field: string;
      readonly from: Value;
      readonly to: Value;
    }
  | { readonly kind: 'setting-changed'; readonly path: string; readonly from: Value; readonly to: Value }
  | {
      readonly kind: 'variable-changed';
      readonly name: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  | { readonly kind: 'name-changed'; readonly from: string; readonly to: string }
);
