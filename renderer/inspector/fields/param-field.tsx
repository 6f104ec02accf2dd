import { useState } from 'react';
import type { Json, Param } from '../../../engine/layers/index.js';
import type { ParamText } from '../../../engine/text/index.js';
import { problemText } from '../../../engine/text/index.js';
import { endEdit } from '../../state/project-store.js';
import { useLanguage, useWords } from '../../text/words.js';
import { count } from '../../ui/format.js';
import type { Edited } from '../subject.js';
import { ChoiceInput } from './choice-input.js';
import { resetParams, setParams } from './edit-params.js';
import { FieldRow } from './field-row.js';
import { ListInput } from './list-input.js';
import { NumberInput } from './number-input.js';
import { PaddingInput } from './padding-input.js';
import { PairInput } from './pair-input.js';
import { labelOf, optionName, unitOf } from './param-names.js';
import { SwitchInput } from './switch-input.js';
import { fieldWords } from './words.js';

/** What a field shows and changes. */
export interface FieldProps {
  readonly targets: readonly Edited[];
  readonly name: string;
  readonly param: Param;
  /** Undefined where several nodes differ. */
  readonly value: unknown;
  readonly text: ParamText | undefined;
  readonly symbol?: string | undefined;
  /** Whether some node's file has a value of its own. */
  readonly given: boolean;
  /** What the value means here. */
  readonly note?: string | undefined;
  /** What a control needs to know beside the value. */
  readonly context?: FieldContext | undefined;
}

export interface FieldContext {
  /** What `auto` comes to. */
  readonly automatic?: string | undefined;
  /** Cells that the padding adds: top, left, bottom, right. */
  readonly pads?: readonly number[] | undefined;
}

/** One parameter of a node: the control that its kind asks for. */
export function ParamField(props: FieldProps) {
  const { targets, name, param, text, given } = props;
  const language = useLanguage();
  const say = useWords(fieldWords);
  const [error, setError] = useState<string>();
  const label = labelOf(text, name)[language];
  const change = (value: Json): void => {
    const [problem] = setParams(targets, name, value);
    setError(problem && problemText(problem, language));
  };
  const leave = (): void => {
    setError(undefined);
    endEdit();
  };
  const reset = (): void => {
    setError(undefined);
    resetParams(targets, [name]);
  };
  const readOnly = targets.length === 0;
  const resetLabel = say('reset', { label, value: valueText(param.default, say) });
  return (
    <FieldRow
      label={label}
      symbol={props.symbol}
      help={text?.help[language]}
      facts={factsOf(param, say)}
      note={props.note}
      error={error}
      resetLabel={given && !readOnly ? resetLabel : undefined}
      onReset={reset}
    >
      <Control
        {...props}
        label={label}
        bad={error !== undefined}
        readOnly={readOnly}
        onChange={change}
        onLeave={leave}
      />
    </FieldRow>
  );
}

interface ControlProps extends FieldProps {
  readonly label: string;
  readonly bad: boolean;
  readonly readOnly: boolean;
  onChange(value: Json): void;
  onLeave(): void;
}

function Control({ param, value, name, text, label, context, ...rest }: ControlProps) {
  const language = useLanguage();
  const say = useWords(fieldWords);
  const now = (next: Json): void => {
    endEdit();
    rest.onChange(next);
    endEdit();
  };
  const mixed = value === undefined;
  switch (param.kind) {
    case 'integer':
    case 'number':
      return (
        <NumberInput
          label={label}
          value={value as number | undefined}
          min={param.min}
          max={param.max}
          whole={param.kind === 'integer'}
          unit={unitOf(name)?.[language]}
          placeholder={mixed ? say('mixed') : undefined}
          bad={rest.bad}
          readOnly={rest.readOnly}
          onType={rest.onChange}
          onLeave={rest.onLeave}
        />
      );
    case 'boolean':
      return <SwitchInput label={label} value={value as boolean | undefined} readOnly={rest.readOnly} onChange={now} />;
    case 'choice':
      return (
        <ChoiceInput
          label={label}
          value={value as string | undefined}
          options={param.options}
          automatic={context?.automatic}
          readOnly={rest.readOnly}
          onChange={now}
        />
      );
    case 'pair':
      return (
        <PairInput
          label={labelOf(text, name)}
          value={value as readonly [number, number] | undefined}
          min={param.min}
          max={param.max}
          unit={name === 'dilation' ? unitOf(name)?.[language] : undefined}
          bad={rest.bad}
          readOnly={rest.readOnly}
          onType={rest.onChange}
          onLeave={rest.onLeave}
        />
      );
    case 'padding':
      return (
        <PaddingInput
          label={label}
          value={value as 'same' | 'valid' | readonly number[] | undefined}
          pads={context?.pads}
          bad={rest.bad}
          readOnly={rest.readOnly}
          onChange={now}
          onType={rest.onChange}
          onLeave={rest.onLeave}
        />
      );
    case 'sizes':
    case 'names':
      return (
        <ListInput
          label={label}
          value={value as readonly (string | number)[] | undefined}
          numbers={param.kind === 'sizes'}
          readOnly={rest.readOnly}
          onType={rest.onChange}
          onLeave={rest.onLeave}
        />
      );
  }
}

type SayField = ReturnType<typeof useWords<typeof fieldWords>>;

/** A value in a sentence. */
export function valueText(value: unknown, say: SayField): string {
  if (typeof value === 'boolean') return say(value ? 'on' : 'off');
  if (typeof value === 'number') return Math.abs(value) >= 1000 ? count(value) : String(value);
  if (Array.isArray(value)) return value.length === 0 ? say('empty') : value.join(value.length === 2 ? ' × ' : ', ');
  return optionName(String(value));
}

function factsOf(param: Param, say: SayField): string {
  const usual = say('usual', { value: valueText(param.default, say) });
  const { min, max } = param as { min?: number; max?: number };
  if (min === undefined) return usual;
  const range = max === undefined ? say('least', { min }) : say('range', { min, max: count(max) });
  return `${range} ${usual}`;
}
