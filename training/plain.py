"""
Plain requests, refusals and reports out of a small grammar (author 12).

People who write training entries by hand avoid the obvious; real timelines are full of it ("Customer wants a demo next week"). A slot
`<name>` is filled from GRAMMAR, marks are those of markup.py. What is common in the trade and unmistakable belongs here, nothing else.
"""
import random
import re

from markup import read_entry

GRAMMAR = {
    "n": "Tom|Ines|Priya|Mr Hale|Ms Vogt|Sandra|the buyer|their CFO|the IT manager|Raj|Oliver|Fatima|Mrs Lopez|Chen|the plant manager|Karin|Ahmed|the owner".split("|"),
    "who": "Customer|The customer|Client|The client|They|He|She|Prospect|The prospect|<n>|The team|The company|A prospect|Their team|Lead|The lead".split("|"),
    "thing": "platform|software|machine|scanner|reporting module|CRM connector|coating|filter|mobile app|conveyor|label printer|payroll module|pump|new version|dashboard|booking tool|cutter|sensor|API|packaging line|flooring|chatbot|lamp|ERP add-on|tool|product|solution|system|service|enterprise plan|analytics package".split("|"),
    "goods": "the blue fabric|the resin|your gloves|the new flavour|the oak finish|the brushes|your coffee|the 40 mm seals|the labels|your adhesive|the tiles|both cables|the fasteners".split("|"),
    "when": "next week|this week|tomorrow|on Tuesday|in the coming days|early next week|by Friday|this month|asap|soon|on the 14th|on Thursday afternoon|before the end of the week".split("|"),
    "w?": ["", "", " <when>"],
    "month": "January|February|March|April|May|June|July|September|October|November|December".split("|"),
    "later": "in <month>|next quarter|next year|in Q2|in Q3|in Q4|after the summer|in two months|in six weeks|in the new year|later this year|after Christmas|next month|in the autumn|in half a year".split("|"),
    "rival": "Salesforce|SAP|a local supplier|Oracle|HubSpot|Siemens|another vendor|Zoho|Bosch|a competitor|Workday|their current vendor|Cisco|a cheaper provider|Dynamics|Philips|a startup from Berlin".split("|"),
    "pl": "Please|Could you please|Can you|Could you|Kindly|Pls|Would you please|please".split("|"),
    "us": "us|me|our team|us all|me and my colleague|our office".split("|"),
    "adj": "|short |quick |detailed |live |full |proper |second |technical |product ".split("|"),
    "demoN": "<adj>demo|<adj>demo of the <thing>|<adj>demonstration|demonstration of the <thing>|walkthrough of the <thing>|<adj>walkthrough|<adj>presentation of the <thing>|demo for our team|demo session|another demo|product presentation".split("|"),
    "sampleN": "trial|free trial|trial license|trial licence|trial key|trial version|trial account|test account|evaluation licence|evaluation copy|sandbox|pilot|pilot project|proof of concept|POC|test unit|demo unit to test|sample|few samples|sample of <goods>|couple of samples|30-day trial|test licence|two-week trial|trial of the <thing>|loan unit|free sample|sample pack|extension of the trial".split("|"),
    "collN": "quote|quotation|revised quote|new quote|formal quote|price|price list|proposal|revised proposal|written proposal|brochure|catalogue|datasheet|spec sheet|case study|few case studies|reference list|list of references|white paper|cost estimate|estimate|offer|information pack|description of the <thing>|comparison sheet|one-pager|copy of the certificate|quote for the <thing>|quote for 20 users|quote for 500 units|business case|completed security questionnaire|user manual|summary of the pricing".split("|"),
    "collM": "pricing|prices|pricing for the enterprise plan|more information|more info|more information on the <thing>|more details|some material|case studies|references|some documentation|your brochure|your price list|your catalogue|your rates|information about the <thing>|the slides|technical documentation|the specs|customer references|your terms and rates|details on cost and delivery time|brochures".split("|"),
    "callN": "call|quick call|short call|phone call|meeting|short meeting|Zoom call|Teams call|meeting with your technical team|call with your engineer|follow-up call|meeting with their CFO|site visit|face-to-face meeting|call to discuss the details|meeting with the whole team|workshop|visit|call with someone from sales|session with your architect".split("|"),
    "demoV": "see a demo|see the <thing> in action|have a <demoN>|get a <demoN>|see the <thing> live|see how the <thing> works|watch a demo|be shown the <thing>|have the <thing> demonstrated|attend a demo|have you demonstrate the <thing>".split("|"),
    "sampleV": "try it first|try the <thing>|test the <thing>|test it|get a <sampleN>|have a <sampleN>|get some samples|test the <thing> for two weeks|run a pilot|start a trial|receive a sample|evaluate the <thing> on our side|try it out|do a POC|extend the trial|do a pilot with ten users|get some samples of <goods>|receive samples".split("|"),
    "collV": "get a <collN>|receive a <collN>|have a <collN>|see a <collN>|get <collM>|receive <collM>|see <collM>|get a quote|receive a brochure|have some references|know the price|get pricing|receive a proposal|have a look at <collM>".split("|"),
    "callV": "have a <callN>|schedule a <callN>|set up a <callN>|arrange a <callN>|meet|meet in person|talk to your engineers|speak with someone from your team|get on a call|talk|discuss this on the phone|have a chat|meet your team|visit your factory|jump on a call".split("|"),
    "wish": "would like to|wants to|asked to|wanted to|is asking to|would love to|requested to|needs to|is keen to|asks to|wishes to|has asked to|want to".split("|"),
    "wishN": "wants|would like|asked for|requested|is asking for|needs|asks for|has requested|would like to have|needs to have|asked if we can give them|asked us for|wanted|asked again for|need|want|is interested in|would like to get|is interested in getting|is looking for|enquired about".split("|"),
    "I": "I would like to|We would like to|I'd like to|We'd like to|I want to|We want to|I'd love to|I was hoping to|We need to|I wanted to ask if we could|Would it be possible to|Is it possible to|Could we|Can we|May we|Could I|Can I|Any chance to|we wish to|I was wondering if I could|I am interested to".split("|"),
    "IN": "I would like|We would like|I'd like|We need|I need|I'd like to request|We are interested in|I am interested in getting|Could we get|Can we get|Could we have|Can I have|Can I get|May I have|Please give us|We'd appreciate|I am writing to request|We would be interested in|we want|I was hoping to get|I am looking for|Could you please give us|can you give us|do you offer|Would you be able to provide|We hereby request|I'm after".split("|"),
    "pd": " so that our IT can check the single sign-on| to see whether it fits our process| to convince our board| because our CFO doubts the savings| so we can compare it with our current tool| to check that it runs on our old servers| since the auditors ask for proof of certification| to verify that it copes with 2000 orders a day| because we must know if it works with SAP| to find out if the accuracy is good enough| so the works council can see what is stored| to make sure it fits our line| as our insurer needs it before we may continue| to get the budget approved by finance".split("|"),
    "np": "|||| <when>| for the team| for payroll| to learn more| to get a better idea| when you have time| for five people| to take another look| for my colleague| as discussed| at your convenience".split("|"),
}
GRAMMAR["cm"] = [
    "If it works {signal promise|we will place the order}.", "If that goes well, {signal promise|we sign this month}.", "Then {signal promise|we will decide on the 14th}.",
    "After that it goes on the agenda of the board.", "Once we have it, {signal promise|we order}.", "Then I will ask for the budget.", "If the price is right {signal promise|we will buy ten}.",
    "If everybody is happy with it, {signal promise|we will sign the contract}.", "Then I can put it on the agenda of our management meeting.",
]
NOUN = {"demo": "a <demoN>", "sample": "a <sampleN>", "collateral": "a <collN>", "call": "a <callN>"}
VERB = {"demo": "<demoV>", "sample": "<sampleV>", "collateral": "<collV>", "call": "<callV>"}
# More ways to ask for one kind: in the prospect's own words, and as a note reports it.
OWN = {
    "demo": ["<pl> show <us> the <thing>", "<pl> show <us> how it works", "When could you give <us> a <demoN>", "<pl> walk <us> through the <thing>", "Do you do demos"],
    "sample": ["<pl> send <us> a sample", "<pl> send <us> some samples", "<pl> send <us> samples of <goods>", "<pl> set up a trial account for <us>", "<pl> give us a <sampleN>", "<pl> extend our trial by two weeks", "Do you have a trial version", "<pl> activate the trial for <us>"],
    "collateral": ["<pl> send <us> a <collN>", "<pl> send <us> <collM>", "<pl> email me a <collN>", "<pl> provide <us> with <collM>", "<pl> quote for 200 pieces", "What would it cost for 50 users", "<pl> share <collM>", "How much is the <thing>", "<pl> let me know your prices for the <thing>", "<pl> let us have your best price", "Do you have a brochure", "Do you have any references in our sector", "<pl> fill in the attached questionnaire"],
    "call": ["<pl> call me", "<pl> call me back", "<pl> give me a call", "When can we talk", "When can we meet", "Are you free for a <callN><w?>", "Let's set up a <callN><w?>", "Do you have time for a <callN><w?>", "can we hop on a call<w?>", "<pl> come by and visit us", "I suggest we meet<w?>", "Please ring me<w?>", "we should talk<w?>", "Let me know when you are free to talk"],
}
TOLD = {
    "demo": ["<who> want us to show the <thing><w?>", "Demo requested by <n>", "Request for a demo", "We've been asked to demo the <thing>", "Need to do a demo for them, they asked", "<who> asked whether we can demo the <thing><w?>"],
    "sample": ["<who> asked us to send samples", "Trial requested", "<n> asked if the trial can be extended", "Sample request from <n>", "Asked to have the trial extended by a month"],
    "collateral": ["<who> asked us to send <collM>", "Quote requested", "RFQ received from <n> for 300 units", "<who> want us to send more info", "We were asked to provide a <collN>", "Asked for pricing", "Asked for references", "Needs a quote", "Wants pricing<w?>", "<n> asked me to email a <collN>"],
    "call": ["<who> asked me to call back<w?>", "<who> wants us to come in<w?>", "Asked for a call<w?>", "Wants a meeting<w?>", "<n> would like to meet you in person<w?>", "<n> asks for a call back"],
}
DELAY_OWN = [
    "{ask delay|<pl> contact us again <later>}.", "{ask delay|<pl> get back to me <later>}.", "{ask delay|Please call me back <later>}.", "{ask delay|This is not the right time for us}.", "{ask delay|We are not ready yet}.", "{ask delay|Let's talk again <later>}.",
    "{ask delay|We need more time}.", "{ask delay|We have to postpone the decision}.", "{ask delay|We'd like to put this on hold for now}.", "{ask delay p|We have no budget this year, please come back <later>}.", "{ask delay p|We have to wait until the budget is approved in <month>}.",
    "{ask delay p|We are in the middle of an audit, please come back <later>}.", "{ask delay p|Because of the reorganisation we have to hold off until <month>}.",
    "{ask delay|Not now, maybe <later>}.", "{ask delay|We are too busy at the moment}.", "{ask delay|Could we move the start to <month>}?", "{ask delay|Let us come back to this <later>}.",
    "{ask delay p c|We have to wait for the new budget in <month>. Then} {signal promise|we will sign}.", "{ask delay|Can you follow up with me <later>}?", "{ask delay|Now isn't a good time}.", "{ask delay p|Our project lead is on leave until <month>, let's wait for her}.",
]
DELAY_TOLD = [
    "{ask delay|<who> asked me to call back <later>}.", "{ask delay|<who> asked to be contacted again <later>}.", "{ask delay|Not ready yet, follow up <later>}.", "{ask delay|<who> said it is not the right time}.", "{ask delay|<who> want to revisit <later>}.", "{ask delay|On hold until <month>}.",
    "{ask delay p|No budget until <month>}, come back then.", "{ask delay p|<who> can't decide before the budget is approved in <month>}.", "{ask delay|<who> need more time}.", "{ask delay|<who> want to postpone the decision}.", "{ask delay|Project postponed to <later>}, says <n>.", "{ask delay|Told to try again <later>}.",
    "{ask delay p|<who> must finish a migration first, try again <later>}.", "{ask delay|<who> are too busy right now}.", "{ask delay|Not a priority for them at the moment, reconnect <later>}.",
]
SAID = {  # (direction, texts): what carries no request, and what settles or signals plainly
    "inbound": [
        "Thanks for the demo.", "Thanks for the quote.", "Thank you for your call.", "Thanks for sending the samples over.", "We don't need a demo.", "No need for a trial.", "No quote needed, thanks.", "We already have your brochure.", "We received the samples.", "Please send the invoice to accounting.",
        "Please send the contract for signature.", "Can we move our call from 3 to 4 pm?", "Could we start the meeting half an hour later?", "Sorry I missed your call.", "The shipment is two weeks late.", "What is the sample size of your study?", "Does the <thing> support single sign-on?", "Is the <thing> available in white?",
        "How do I reset my password?", "See you on Thursday.", "The meeting room is on the second floor.", "{settle demo confirmed|The demo showed us exactly what we needed}.", "{settle sample confirmed|The trial went well, it does what we need}.", "{settle collateral unmet|The quote does not include the service part}.",
        "{settle sample unmet|The sample did not pass our test}.", "{settle demo dropped|We no longer need the demo}.", "{settle call dropped|Let's cancel the call, the question is solved}.", "{signal lost|We have decided to go with <rival>}.", "{signal lost|We signed with <rival> last week}.", "{signal lost|We will not continue with this project}.",
        "{signal lost|Unfortunately we chose another vendor}.", "{signal no|We are not interested}.", "{signal no|We do not want to buy it}.", "{signal no|Your price is too high, the answer is no}.", "{signal no|Please take us off your list, we don't need it}.", "{signal promise|We will sign next week}.", "{signal promise|You will have our decision by Friday}.",
        "{signal promise|I will send you the purchase order tomorrow}.", "{signal promise|We are going to order 20 units}.", "{signal promise|I'll give you an answer this week}.", "{signal promise|The PO is on its way}.", "{signal competitor|We are also talking to <rival>}.", "{signal competitor|We currently use <rival>}.", "{signal competitor|We are comparing you with <rival>}.",
        "{signal competitor|<rival> has made us a better offer}.", "{signal new-decision-maker|I am leaving, <n> takes over this project and will decide}.", "{signal new-decision-maker|The decision is now with our head office}.", "{signal new-decision-maker|Our new CTO decides on this from now on}.", "Have you seen the news?", "We use Excel for our holidays.",
        "Our colleagues in Spain had a demo of something else.", "My friend asked his bank for a call back.", "The trial starts on Monday.", "As agreed I'm sending you our logo.", "I confirm the appointment on Tuesday.", "Thanks, I'll have a look.",
    ],
    "outbound": [
        "Would you like a demo?", "Shall I send you a quote?", "I can offer you a free trial.", "Let me know if you want a <demoN>.", "Would you be open to a <callN>?", "Shall we set up a <callN>?", "Happy to send you a <collN> if it helps.", "If you like, I can set up a <sampleN>.",
        "Can we schedule a <callN>?", "Please let me know when you have time for a <callN>.", "Are you free for a quick call?", "I would love to show you the <thing>.", "Do you want to try the <thing>?", "I'd be happy to arrange a <demoN>.", "Just checking in on the proposal.", "Did you have time to look at it?", "When will you decide?",
        "We can hold the price until <month>.", "{settle collateral delivered|Please find attached our quote}.", "{settle collateral delivered|Attached is the <collN>}.", "{settle sample delivered|Your trial account is active as of now}.", "{settle sample delivered|The samples went out by courier today}.", "{settle demo delivered|Thank you for attending the demo today}.",
        "{settle call delivered|Thanks for the call this morning}.", "{ask demo|As you asked, I have booked a <demoN> for you}.", "{ask collateral|You asked for a <collN>}; I will have it ready <when>.", "{ask sample|As requested, I will set up a <sampleN> for you}.", "{ask call|As you wished, we will have a <callN> <when>}.", "{ask delay|As you asked, I will come back to you <later>}.",
        "{ask collateral|You asked me for <collM>}, it takes me until tomorrow.", "{ask sample|You wanted to test the <thing>}, I am preparing it.",
    ],
    "internal": [
        "Offered a demo, no answer.", "Offer a trial next time.", "Prepare the quote.", "Prepare demo for Thursday.", "Demo scheduled for Tuesday 10:00.", "Left a voicemail, asked for a call back.", "Called, no answer.", "No demo needed.", "They don't want a trial.", "Does not need references.", "If they ask for a pilot, say no.", "Emailed <n> to propose a <callN>.",
        "I asked <n> for a meeting.", "We should offer them a <sampleN>.", "<rival> gave them a free trial.", "Invoice sent.", "Moved the call to 4 pm.", "Delivery is delayed by two weeks.", "Discussed sample sizes.", "Contract with legal.", "Ask <n> whether they want a demo.", "Will suggest a site visit.",
        "{settle demo delivered|Demo done}.", "{settle demo delivered|Gave the demo today}.", "{settle collateral delivered|Quote sent}.", "{settle collateral delivered|Sent the proposal}.", "{settle collateral delivered|Emailed the brochure}.", "{settle sample delivered|Trial account created and sent}.", "{settle sample delivered|Shipped the samples}.",
        "{settle call delivered|Had the call with <n>}.", "{settle demo confirmed|After the demo they said it does what they need}.", "{settle sample unmet|They tested the sample and are not satisfied}.", "{settle sample dropped|They cancelled the pilot}.", "{signal lost|Lost to <rival>}.", "{signal lost|They went with <rival>}.", "{signal lost|Deal lost, they decided to do nothing}.",
        "{signal lost|They chose <rival> in the end}.", "{signal no|They are not interested}.", "{signal no|They said no}.", "{signal no|He does not want to buy}.", "{signal promise|They will sign next week}.", "{signal promise|He promised a decision by Friday}.", "{signal promise|She will give us an answer tomorrow}.", "{signal promise|They will place the order in <month>}.",
        "{signal promise|PO coming this week}, according to <n>.", "{signal competitor|They also talk to <rival>}.", "{signal competitor|They use <rival> today}.", "{signal competitor|<rival> is in the race too}.", "{signal competitor|They have an offer from <rival>}.", "{signal new-decision-maker|<n> left, the new CFO decides now}.",
        "{signal new-decision-maker|Procurement takes the decision now}.", "{signal new-decision-maker|New managing director, he will decide}.", "I hope they sign soon.", "Must find out who decides.", "Nice chat.",
    ],
}
OPENERS = {
    "inbound": ["Hi,", "Hello,", "Dear Sir or Madam,", "Good morning,", "Hi there,", "Hi Ana,", "Dear Mr Ruiz,", "I saw your website.", "We met at the fair.", "Thanks for your email.", "I hope you are well.", "We are a small company with 40 people.", "I work for a distributor in Texas.", "Thanks for the call.", ""],
    "outbound": ["Hi Tom,", "Dear Ms Vogt,", "Hello Priya,", "Good to talk to you.", ""],
    "internal": ["Called <n>.", "Spoke with <n> today.", "Good call.", "Met <n> at the fair.", "Email from <n>.", "Update:", "Had a chat with <n> about the <thing>.", "Call w/ <n>, 10 min.", "", ""],
}
CLOSERS = {
    "inbound": ["Thanks,", "Best regards", "Thank you", "Looking forward to hearing from you.", "Regards, <n>", "Thanks in advance!", "We have about 200 employees.", "", "", ""],
    "outbound": ["Best, Dana", "Kind regards", "", ""],
    "internal": ["", "", "", "They have 60 staff.", "Will do.", "Budget unknown.", "On my list.", "Follow up."],
}


def filled(text, rng):
    """The text with every slot filled, also slots within slots."""
    while "<" in text:
        text = re.sub(r"<([\w?]+)>", lambda m: rng.choice(GRAMMAR[m[1]]), text)
    return text


def asking(direction, rng):
    """A sentence or two that ask for something, marked."""
    if rng.random() < 0.22:
        return rng.choice(DELAY_OWN if direction == "inbound" else DELAY_TOLD)
    kind = rng.choice(list(NOUN))
    material = kind == "collateral" and rng.random() < 0.4
    thing = "<collM>" if material else NOUN[kind]
    if direction == "inbound":
        said = rng.choice([f"<I> {VERB[kind]}", f"<IN> {thing}", rng.choice(OWN[kind]), rng.choice(OWN[kind])])
    else:
        said = rng.choice([f"<who> <wish> {VERB[kind]}", f"<who> <wishN> {thing}", f"<who> <wishN> {thing}", rng.choice(TOLD[kind])])
    asks = direction == "inbound" and re.match(r"(?i)(could|can|may|would it|is (it|there)|any|do |when|what|how|are )", filled(said, random.Random(0)))
    purpose = rng.random() < 0.25
    tail = "<pd>" if purpose else "<np>"
    commits = rng.random() < 0.15
    mark = f"{{ask {kind}{' p' if purpose else ''}{' c' if commits else ''}|{said}{tail}}}{'?' if asks else rng.choice(['.', '.', '.', '!', ''])}"
    return f"{mark} {rng.choice(GRAMMAR['cm'])}" if commits else mark


def plain_text(direction, rng):
    """One entry's text with marks: mostly one thing said, sometimes two, in everyday wrapping."""
    said = [asking(direction, rng) if direction != "outbound" and rng.random() < 0.6 else rng.choice(SAID[direction])]
    if rng.random() < 0.25:
        said.append(asking(direction, rng) if direction != "outbound" and rng.random() < 0.3 else rng.choice(SAID[direction]))
    gap = rng.choice([" ", " ", "\n"])
    parts = [rng.choice(OPENERS[direction]), *said, rng.choice(CLOSERS[direction])]
    return re.sub(r"\b([Aa]) (?=[aeioAEIO])", r"\1n ", filled(gap.join(p for p in parts if p), rng))


def plain_entries(count=1400, seed=12, author=12):
    """Entries in the shape of training-entries.ndjson; the same ones for the same seed."""
    rng = random.Random(seed)
    found = {}
    while len(found) < count:
        direction = rng.choice(["inbound", "inbound", "inbound", "internal", "internal", "internal", "outbound"])
        kind = "email" if direction != "internal" else rng.choice(["note", "note", "call", "meeting", "task", "email"])
        text = plain_text(direction, rng)
        if rng.random() < 0.15:
            text = re.sub(r"\|([^|{}]+)\}", lambda m: "|" + m[1].lower() + "}", text)
        found.setdefault(text, read_entry(author, kind, direction, "2025-03-04", text))
    return list(found.values())


if __name__ == "__main__":
    for entry in plain_entries(40, 5):
        print(entry["direction"], "|", entry["text"].replace("\n", " / "), "|", [(a["kind"], a["purpose"], a["commitment"]) for a in entry["asks"]], [s["event"] for s in entry["settles"]], [s["type"] for s in entry["signals"]])
