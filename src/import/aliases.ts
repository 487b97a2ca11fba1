/**
 * What each product calls its columns in an export. [CODE]: seen in public code or in other people's exports; [MEM]: from memory, or what the
 * product's interface and API call the field. A column that is not found here can still be chosen by the rep.
 */
import type { DealField, EntryField, ProductId } from './fields.ts';

/** Field → its headers, parted by `|`, the surest first. */
type Names<F extends string> = Partial<Record<F, string>>;
interface Aliases {
  deals: Names<DealField>;
  entries: Names<EntryField>;
}

export const ALIASES: Readonly<Record<ProductId, Aliases>> = {
  // [MEM] labels of reports, API names of Data Loader and of `sf data export`.
  salesforce: {
    deals: {
      id: 'opportunity id|opportunity id (18)|18 character id|case safe id|id',
      name: 'opportunity name|name',
      account: 'account name|account.name',
      stage: 'stage|stagename|stage name',
      amount: 'amount|amount (converted)',
      currency: 'amount currency|opportunity currency|currency|currencyisocode|amount (converted) currency',
      closeDate: 'close date|closedate',
      owner: 'opportunity owner|owner.name|owner full name|owner name',
      contact: 'primary contact|contact: full name|contact name|full name|contact roles: full name',
      role: 'contact role|contact roles: role|role',
      lostReason: 'loss reason|closed lost reason|lost reason|reason lost|loss_reason__c|reason won/lost',
    },
    entries: {
      id: 'activity id|task/event id|task id|event id|emailmessage id|id',
      dealId: 'opportunity id|opportunity.id|related to id|whatid|related to opportunity id|relatedtoid',
      dealName: 'opportunity|opportunity name|opportunity: name|related to|what.name|related to name',
      at: 'date|due date|activitydate|activity date|activitydatetime|startdatetime|start|messagedate|message date|completed date|completeddatetime|last modified date',
      time: 'time',
      type: 'activity type|type|task subtype|tasksubtype|activity subtype|event type',
      direction: 'incoming|is incoming|call type|calltype|direction',
      contact: 'contact|name|who.name|contact: full name|contact name',
      author: 'assigned|assigned to|owner.name|fromname|from name|from address|fromaddress|created by|assigned: full name',
      subject: 'subject',
      text: 'full comments|comments|description|textbody|text body|email: text body|call notes|comments/description',
    },
  },
  // Deals [CODE]; activities [MEM]: names of properties and their labels.
  hubspot: {
    deals: {
      id: 'record id|deal id|hs_object_id|record id - deals',
      name: 'deal name|dealname',
      account: 'associated company|associated companies|company name|primary company|associated company (primary)',
      stage: 'deal stage|dealstage',
      status: 'deal status',
      amount: 'amount',
      currency: 'currency|deal currency|deal_currency_code',
      closeDate: 'close date|closedate',
      owner: 'deal owner|hubspot_owner_id|hubspot owner',
      contact: 'associated contact|associated contacts|contact name|associated contact (primary)',
      lostReason: 'closed lost reason|closed_lost_reason',
    },
    entries: {
      id: 'record id|activity id|engagement id|engagement_id|hs_object_id|id',
      dealId: 'associated deal ids|associated deal id|deal ids|deal id|associated deals ids|associations: deals|dealid',
      dealName: 'associated deal|associated deals|deal name|deal|associated deal names',
      at: 'activity date|hs_timestamp|timestamp|create date|createdate|created at|meeting start time|date',
      type: 'activity type|type|engagement type|engagement_type|hs_engagement_type',
      direction: 'email direction|hs_email_direction|call direction|hs_call_direction|direction',
      contact: 'associated contact|associated contacts|contact name',
      author: 'activity assigned to|assigned to|owner|hubspot_owner_id|email from|from|hs_email_from_email|created by|activity created by',
      subject:
        'email subject|hs_email_subject|call title|hs_call_title|meeting name|meeting title|hs_meeting_title|task title|hs_task_subject|subject|title',
      text: 'note body|hs_note_body|email body|hs_email_text|email text|call notes|call body|hs_call_body|meeting description|meeting notes|hs_meeting_body|internal meeting notes|task notes|hs_task_body|body|activity body|notes',
    },
  },
  // Deals [CODE]; activities and notes [DOC] as templates of its import, [MEM] with the prefix of its export.
  pipedrive: {
    deals: {
      id: 'deal - id|deal - pipedrive system id|deal id|pipedrive system id',
      name: 'deal - title|title',
      account: 'deal - organization|organization|organization - name',
      stage: 'deal - stage|deal - stage (pipeline)|stage',
      status: 'deal - status|status',
      amount: 'deal - value|value',
      currency: 'deal - currency of value|deal - currency|currency',
      closeDate: 'deal - expected close date|expected close date',
      owner: 'deal - owner|owner',
      contact: 'deal - contact person|contact person|person - name',
      lostReason: 'deal - lost reason|lost reason',
    },
    entries: {
      id: 'activity - id|note - id|activity id|note id|activity - pipedrive system id|note - pipedrive system id',
      dealId: 'deal - id|activity - deal id|note - deal id|deal id|deal_id',
      dealName: 'activity - deal|note - deal|deal - title|deal',
      at: 'activity - due date|note - add time|note - creation date|due date|activity - marked as done time|activity - add time|activity - creation date|add time|note - created|creation date|marked as done time',
      time: 'activity - due time|due time',
      type: 'activity - type|type',
      contact: 'activity - contact person|contact person|activity - person|note - person|person',
      author: 'activity - assigned to user|activity - owner|note - user|note - author|assigned to user|activity - creator|creator|user',
      subject: 'activity - subject|subject',
      text: 'activity - note|note - content|note|content|activity - public description|public description|note - note',
    },
  },
  // Deals [CODE]; activities and notes [MEM].
  zoho: {
    deals: {
      id: 'record id|deal id|potential id|id',
      name: 'deal name|potential name|deal_name',
      account: 'account name|account_name',
      stage: 'stage',
      amount: 'amount',
      currency: 'currency',
      closeDate: 'closing date|closing_date',
      owner: 'deal owner|potential owner|owner',
      contact: 'contact name|contact_name',
      role: 'contact role',
      lostReason: 'reason for loss|reason for loss - deals|lost reason|reason_for_loss__s',
    },
    entries: {
      id: 'record id|note id|activity id|task id|call id|event id|id',
      dealId: 'parent id.id|parent id|related to.id|related to id|what id.id|what id|deal name.id|parent_id|what_id|parent id id',
      dealName: 'related to|deal name|what id.name|parent id.name|deal|related to name|parent name',
      at: 'start datetime|call start time|start date & time|from|due date|created time|created_time|date|modified time|note created time|start_datetime',
      type: 'activity type|module|type',
      direction: 'call type|direction',
      contact: 'contact name|who id.name|contact',
      author: 'note owner|task owner|call owner|event owner|activity owner|host|owner|created by|created_by',
      subject: 'note title|subject|title|event title|note_title',
      text: 'note content|description|call agenda|call result|note_content|voice recording notes',
    },
  },
  // [MEM] names in English as views and "Export to Excel" show them.
  dynamics: {
    deals: {
      id: '(do not modify) opportunity|opportunityid|opportunity id|opportunity',
      name: 'topic|name',
      account: 'account|potential customer|customer|parent account for opportunity',
      stage: 'pipeline phase|sales stage|stepname|process stage|status reason',
      status: 'status|statecode|state',
      amount: 'est. revenue|estimated revenue|est. revenue (base)|estimatedvalue|actual revenue|total amount',
      currency: 'currency|transactioncurrencyid|isocurrencycode|transaction currency',
      closeDate: 'est. close date|estimated close date|estimatedclosedate|actual close date',
      owner: 'owner|ownerid|owninguser',
      contact: 'contact|primary contact|parent contact for lead|parentcontactid',
      lostReason: 'lost reason|loss reason|close reason',
    },
    entries: {
      id: '(do not modify) activity|(do not modify) note|(do not modify) task|(do not modify) phone call|(do not modify) email|(do not modify) appointment|activityid|annotationid|activity id',
      dealId: 'regarding id|regardingobjectid|_regardingobjectid_value|objectid|_objectid_value|regarding (id)',
      dealName: 'regarding|regarding object|regardingobjectidname|objectidname|opportunity',
      at: 'actual end|date completed|start date|actual start|sent on|date sent|scheduled start|due date|created on|createdon|scheduled end|senton|modified on',
      type: 'activity type|activitytypecode|type|activity',
      direction: 'direction|directioncode|outgoing/incoming|status reason',
      author: 'owner|from|created by|sender|ownerid',
      subject: 'subject|title',
      text: 'description|note text|notetext|notes|body|comments',
    },
  },
  other: {
    deals: {
      id: 'id|deal id|opportunity id|record id|external id',
      name: 'deal|deal name|opportunity|opportunity name|deal title|name|title',
      account: 'company|account|customer|organization|organisation|client|lead name|company name|account name',
      stage: 'stage|sales stage|deal stage|pipeline stage|phase|opportunity status',
      status: 'status|state|deal status|status type',
      amount: 'amount|value|deal value|expected revenue|opportunity amount|deal amount|revenue|deal size',
      currency: 'currency|currency code',
      closeDate:
        'close date|expected close date|closing date|expected close|expected closing|expected closing date|date won or expected|close_date|date_closed',
      owner: 'owner|assigned to|salesperson|deal owner|sales owner|assignee|user|assigned user',
      contact: 'contact|contact name|contact person|primary contact|contacts',
      role: 'role|contact role',
      lostReason: 'lost reason|loss reason|reason lost|deal reason',
    },
    entries: {
      id: 'activity id|note id|entry id|id',
      dealId: 'deal id|opportunity id|parent id|related id|record id',
      dealName: 'deal|deal name|opportunity|opportunity name|related to|regarding|parent',
      at: 'date|created at|created|created on|date created|date entered|activity date|timestamp|due date|start date|when',
      time: 'time',
      type: 'type|activity type|kind',
      direction: 'direction|incoming',
      contact: 'contact|contact name|person|with',
      author: 'author|user|owner|created by|assigned to|from|by',
      subject: 'subject|title|summary',
      text: 'note|notes|text|body|content|description|details|comment|comments|message',
    },
  },
};
