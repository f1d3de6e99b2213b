import PDFDocument from 'pdfkit';

/** What a file says of itself. Instants are UTC milliseconds. */
export interface SheetInfo {
  /** BCP 47. */
  language: string;
  title: string;
  author: string;
  subject: string;
  creator: string;
  createdAt: number;
  modifiedAt: number;
}

/**
 * A PDFKit document that claims PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). PDFKit writes the marks of one
 * standard only, and its metadata escape nothing.
 */
export class ArchivePdf extends PDFDocument {
  private readonly about: SheetInfo;

  constructor(about: SheetInfo) {
    super({
      margin: 0,
      autoFirstPage: false,
      // An empty name keeps PDFKit from adding Helvetica, which it would not embed.
      font: '',
      lang: about.language,
      displayTitle: true,
      pdfVersion: '1.7',
      tagged: true,
      subset: 'PDF/A-3a',
      info: {
        Title: about.title,
        Author: about.author,
        Subject: about.subject,
        Creator: about.creator,
        Producer: about.creator,
        // The file's ID is a hash of these, so equal input gives equal bytes.
        CreationDate: new Date(about.createdAt),
        ModDate: new Date(about.modifiedAt),
      },
    });
    this.about = about;
  }

  /** Called by PDFKit where its own description of the document would be written. */
  _addInfo(): void {
    this.appendXML(xmp(this.about));
  }
}

const xmp = (about: SheetInfo): string => `
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${instant(about.createdAt)}</xmp:CreateDate>
<xmp:ModifyDate>${instant(about.modifiedAt)}</xmp:ModifyDate>
<xmp:CreatorTool>${escaped(about.creator)}</xmp:CreatorTool>
<pdf:Producer>${escaped(about.creator)}</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(about.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(about.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(about.subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escaped(about.language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
${uaSchema}`;

/** PDF/A takes no property that it does not know without a description of its schema. */
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA that the file conforms to</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const escaped = (content: string): string =>
  content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
