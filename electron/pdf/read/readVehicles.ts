import { type XmlNode, child, childrenOf, text } from '../../../shared/fa3/xmlNode.ts';

/** Elements of `NowySrodekTransportu`, in their order. */
export const vehicleFields = [
  ...['P_22BMK', 'P_22BMD', 'P_22BK', 'P_22BNR', 'P_22BRP'],
  ...['P_22B', 'P_22B1', 'P_22B2', 'P_22B3', 'P_22B4', 'P_22BT'],
  ...['P_22C', 'P_22C1', 'P_22D', 'P_22D1'],
] as const;
export type VehicleField = (typeof vehicleFields)[number];

/** `NowySrodekTransportu`: a new means of transport sold to another country of the Union. */
export interface Vehicle {
  lineNumber: string | null;
  /** `P_22A`. */
  firstUsed: string | null;
  /** The elements that it has, by their names. */
  details: { field: VehicleField; value: string }[];
}

export const readVehicles = (fa: XmlNode): Vehicle[] =>
  childrenOf(child(fa, 'Adnotacje', 'NoweSrodkiTransportu'), 'NowySrodekTransportu').map((node) => ({
    lineNumber: text(node, 'P_NrWierszaNST'),
    firstUsed: text(node, 'P_22A'),
    details: vehicleFields.flatMap((field) => {
      const value = text(node, field);
      return value === null ? [] : { field, value };
    }),
  }));
