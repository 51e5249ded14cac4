package quadrille.lib.consent_test

import data.quadrille.lib.consent
import data.quadrille.lib.reasons

_given := {
	"state": "Given",
	"suspended": false,
	"used": false,
	"mode": "PERIODIC",
	"validity": {"from": 10, "until": 20},
}

test_a_given_consent_is_in_force_from_its_first_to_its_last_instant if {
	consent.impediments(_given, 10) == set()
	consent.impediments(_given, 19) == set()
	consent.impediments(_given, 20) == {"consent-expired"}
	consent.impediments(_given, 9) == {"consent-not-yet-valid"}
}

test_a_renewed_consent_is_in_force if {
	consent.impediments(object.union(_given, {"state": "RenewedConsentGiven"}), 15) == set()
}

test_state_names_why_nothing_is_allowed[state] if {
	some state, code in {
		"Requested": "consent-not-given",
		"RequestDeferred": "consent-not-given",
		"Refused": "consent-not-given",
		"Withdrawn": "consent-withdrawn",
		"Revoked": "consent-revoked",
		"Invalidated": "consent-invalidated",
		"Expired": "consent-expired",
		"a state nobody knows": "consent-not-given",
	}
	consent.impediments(object.union(_given, {"state": state}), 15) == {code}
}

test_a_pause_and_the_end_are_both_named if {
	consent.impediments(object.union(_given, {"suspended": true}), 25) == {"consent-expired", "consent-suspended"}
}

test_only_a_one_time_consent_is_used_up if {
	consent.impediments(object.union(_given, {"used": true}), 15) == set()
	consent.impediments(object.union(_given, {"used": true, "mode": "ONETIME"}), 15) == {"consent-used"}
}

test_every_code_has_a_sentence_in_both_languages if {
	codes := (consent._momentary | {code | some code in consent._ended}) | {"consent-not-given"}
	every code in codes {
		reasons[code].en != ""
		reasons[code].fr != ""
	}
}
