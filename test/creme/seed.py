"""Writes the deals of deals.json into a freshly populated Creme and prints their names and paths as JSON.

Run by install.mjs with DJANGO_SETTINGS_MODULE set. Dates that Creme sets by itself (creation, history) are put back
to the day of the story, since a deal that went wrong over months must look so.
"""
import json
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

import django

django.setup()

from django.contrib.auth import get_user_model  # noqa: E402
from django.db.transaction import atomic  # noqa: E402
from django.utils.timezone import make_aware  # noqa: E402
from django.utils.translation import activate  # noqa: E402

from creme.activities import constants as act  # noqa: E402
from creme.activities import get_activity_model  # noqa: E402
from creme.activities.models import ActivitySubType, Status  # noqa: E402
from creme.assistants.models import Memo  # noqa: E402
from creme.creme_core.global_info import set_global_info  # noqa: E402
from creme.creme_core.models import Currency, HistoryLine, Relation  # noqa: E402
from creme.emails import constants as mail  # noqa: E402
from creme.emails import get_entityemail_model  # noqa: E402
from creme.opportunities import constants as opp  # noqa: E402
from creme.opportunities import get_opportunity_model  # noqa: E402
from creme.opportunities.models import SalesPhase  # noqa: E402
from creme.persons import constants as persons  # noqa: E402
from creme.persons import get_contact_model, get_organisation_model  # noqa: E402
from creme.persons.models import Position  # noqa: E402

SUBTYPES = {
    'call': act.UUID_SUBTYPE_PHONECALL_INCOMING,
    'meeting': act.UUID_SUBTYPE_MEETING_MEETING,
    'task': None,
}


def at(text):
    """A moment from `2026-06-09T10:00`, in the server's time zone."""
    return make_aware(datetime.fromisoformat(text))


def relate(user, subject, rtype, object_entity):
    Relation.objects.safe_get_or_create(
        user=user, subject_entity=subject, type_id=rtype, object_entity=object_entity,
    )


def set_created(entity, moment):
    """Puts back the creation date, which Creme takes from the clock."""
    type(entity).objects.filter(pk=entity.pk).update(created=moment, modified=moment)


def position(title):
    return Position.objects.get_or_create(title=title)[0]


def add_rep(rep, seller):
    user = get_user_model().objects.create_superuser(
        username=rep['login'], first_name=rep['first'], last_name=rep['last'],
        email=rep['email'], password=rep['password'],
    )
    contact = user.linked_contact
    contact.position = position(rep['position'])
    contact.save()
    relate(user, contact, persons.REL_SUB_EMPLOYED_BY, seller)
    return user


def add_contacts(deal, organisation, opportunity, user):
    contacts = {}
    for each in deal['contacts']:
        contact = get_contact_model().objects.create(
            user=user, first_name=each['first'], last_name=each['last'],
            position=position(each['position']), email=each['email'], phone=each['phone'],
        )
        relate(user, contact, persons.REL_SUB_EMPLOYED_BY, organisation)
        relate(user, contact, opp.REL_SUB_LINKED_CONTACT, opportunity)
        contacts[each['last']] = contact
    relate(user, user.linked_contact, opp.REL_SUB_RESPONSIBLE, opportunity)
    return contacts


def subtype_of(kind):
    uuid = SUBTYPES[kind]
    if uuid is None:
        return ActivitySubType.objects.filter(type__uuid=act.UUID_TYPE_TASK).first()
    return ActivitySubType.objects.get(uuid=uuid)


def add_activity(each, opportunity, contacts, user):
    sub_type = subtype_of(each['type'])
    start = at(each['at'])
    activity = get_activity_model().objects.create(
        user=user, title=each['title'], type=sub_type.type, sub_type=sub_type,
        status=Status.objects.get(uuid=act.UUID_STATUS_DONE),
        start=start, end=start + timedelta(minutes=each['minutes']), minutes=each['text'],
    )
    relate(user, opportunity, act.REL_SUB_ACTIVITY_SUBJECT, activity)
    for person in [user.linked_contact, *(contacts[name] for name in each['with'])]:
        relate(user, person, act.REL_SUB_PART_2_ACTIVITY, activity)
    set_created(activity, start)


def add_memo(each, opportunity, user):
    memo = Memo.objects.create(user=user, content=each['text'], real_entity=opportunity)
    Memo.objects.filter(pk=memo.pk).update(creation_date=at(f"{each['on']}T17:00"))


def add_email(each, opportunity, contacts, user):
    model = get_entityemail_model()
    inbound = 'from' in each
    other = contacts[each['from'] if inbound else each['to']]
    sender, recipient = (other, user.linked_contact) if inbound else (user.linked_contact, other)
    email = model(
        user=user, sender=sender.email, recipient=recipient.email, subject=each['subject'],
        body=each['text'], body_html=f"<p>{each['text']}</p>",
        status=model.Status.SYNCHRONIZED if inbound else model.Status.SENT,
        sending_date=at(each['at']), reception_date=at(each['at']),
    )
    email.genid_n_save()
    relate(user, email, mail.REL_SUB_MAIL_SENT, sender)
    relate(user, email, mail.REL_SUB_MAIL_RECEIVED, recipient)
    relate(user, email, mail.REL_SUB_RELATED_TO, opportunity)
    set_created(email, at(each['at']))


def push_close_date(day, opportunity):
    """Through Creme's own save, so that its history tells the change."""
    fresh = type(opportunity).objects.get(pk=opportunity.pk)
    fresh.expected_closing_date = date.fromisoformat(day)
    fresh.save()


def tell_story(deal, opportunity, contacts, user, created):
    """Adds everything in the order in which it happened, each with its own lines of history."""
    events = [
        *((at(each['at']), partial(add_activity, each, opportunity, contacts, user)) for each in deal['activities']),
        *((at(f"{each['on']}T17:00"), partial(add_memo, each, opportunity, user)) for each in deal['memos']),
        *((at(each['at']), partial(add_email, each, opportunity, contacts, user)) for each in deal['emails']),
        *((at(f"{each['set']}T16:30"), partial(push_close_date, each['day'], opportunity)) for each in deal['closeDates'][1:]),
    ]
    HistoryLine.objects.filter(date__gt=created).filter(entity=opportunity.pk).update(date=created)
    moment = created
    for moment, happen in sorted(events, key=lambda event: event[0]):
        last = HistoryLine.objects.order_by('-id').values_list('id', flat=True)[0]
        happen()
        HistoryLine.objects.filter(id__gt=last).update(date=moment)
    type(opportunity).objects.filter(pk=opportunity.pk).update(created=created, modified=moment)


def add_deal(deal, seller, user):
    organisation = get_organisation_model().objects.create(user=user, name=deal['organisation'])
    created = at(f"{deal['created']}T09:00")
    opportunity = get_opportunity_model()(
        user=user, name=deal['name'], reference=deal['reference'], description=deal['description'],
        estimated_sales=deal['amount'], chance_to_win=deal['chance'],
        currency=Currency.objects.get(international_symbol='EUR'),
        sales_phase=SalesPhase.objects.get(name=deal['phase']),
        expected_closing_date=date.fromisoformat(deal['closeDates'][0]['day']),
        first_action_date=created.date(),
    )
    opportunity.emitter = seller
    opportunity.target = organisation
    opportunity.save()
    contacts = add_contacts(deal, organisation, opportunity, user)
    tell_story(deal, opportunity, contacts, user, created)
    return {'name': opportunity.name, 'path': opportunity.get_absolute_url()}


@atomic
def seed():
    activate('en')
    story = json.loads(Path(__file__).with_name('deals.json').read_text(encoding='utf-8'))
    seller = get_organisation_model().objects.filter_managed_by_creme().first()
    seller.name = story['seller']['organisation']
    seller.save()
    user = add_rep(story['rep'], seller)
    set_global_info(user=user, per_request_cache={})
    return [add_deal(deal, seller, user) for deal in story['deals']]


if __name__ == '__main__':
    print(json.dumps(seed()))
