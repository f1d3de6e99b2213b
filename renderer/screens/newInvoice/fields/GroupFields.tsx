import type { z } from 'zod';
import { fieldsOf, type FieldOf } from '../../../../shared/domain/fa3/fields.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import classes from './Fields.module.css';
import { ListFields } from './ListFields.tsx';
import { SchemaField } from './SchemaField.tsx';

/** A group of fields with nothing in it: what has to be there is an empty text. */
export const emptyGroup = (schema: z.ZodObject): Record<string, unknown> =>
  Object.fromEntries(
    fieldsOf(schema).flatMap(({ key, field, isRequired, isList, schema: inner }) =>
      !isRequired || field.kind === 'choice' || field.kind === 'flag'
        ? []
        : [[key, isList ? [] : field.kind === 'group' ? emptyGroup(inner as z.ZodObject) : '']],
    ),
  );

interface GroupFieldsProps {
  control: InvoiceFormControl;
  schema: z.ZodObject;
  /** Where the group stands in the draft; empty for the draft itself. */
  path: string;
  /** These only, in this order; all of them otherwise. */
  only?: readonly string[];
  /** Not these. */
  without?: readonly string[];
}

/** The fields of a group of FA(3), with the groups and lists inside it. */
export const GroupFields = ({ control, schema, path, only, without = [] }: GroupFieldsProps) => {
  const all = fieldsOf(schema).filter(({ key }) => !without.includes(key));
  const fields = only ? only.flatMap((key) => all.find((it) => it.key === key) ?? []) : all;
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  const isPlain = ({ field, isList }: FieldOf) => field.kind !== 'group' && !isList;
  return (
    <>
      {fields.some(isPlain) && (
        <div className={classes.grid}>
          {fields.filter(isPlain).map((it) => (
            <SchemaField key={it.key} control={control} path={at(it.key)} it={it} />
          ))}
        </div>
      )}
      {fields.map((it) =>
        isPlain(it) ? null : <Inner key={it.key} control={control} path={at(it.key)} it={it} />,
      )}
    </>
  );
};

const Inner = ({ control, path, it }: { control: InvoiceFormControl; path: string; it: FieldOf }) => {
  const { field, isList, schema } = it;
  const inner = (at: string) =>
    field.kind === 'group' ? (
      <GroupFields control={control} schema={schema as z.ZodObject} path={at} />
    ) : (
      <SchemaField control={control} path={at} it={it} />
    );
  if (!isList) return inner(path);
  return (
    <ListFields
      control={control}
      path={path}
      empty={() => (field.kind === 'group' ? emptyGroup(schema as z.ZodObject) : '')}
    >
      {inner}
    </ListFields>
  );
};
