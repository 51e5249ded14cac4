# METADATA
# title: The life of a consent
# description: >-
#   What keeps a consent from allowing anything at a given instant. States are those of DPV (consent status). Expiry is
#   judged at the moment of reading.
package quadrille.lib.consent

# METADATA
# title: The codes of everything that keeps this consent from allowing anything now
# description: Empty when the consent is in force.
impediments(consent, _) := {object.get(_ended, consent.state, "consent-not-given")} if {
	not consent.state in _in_force
}

impediments(consent, now) := {code | some code in _momentary; _impeded(code, consent, now)} if {
	consent.state in _in_force
}

_in_force := {"Given", "RenewedConsentGiven"}

_ended := {
	"Withdrawn": "consent-withdrawn",
	"Revoked": "consent-revoked",
	"Invalidated": "consent-invalidated",
	"Expired": "consent-expired",
}

_momentary := {"consent-expired", "consent-not-yet-valid", "consent-suspended", "consent-used"}

_impeded("consent-expired", consent, now) if now >= consent.validity.until

_impeded("consent-not-yet-valid", consent, now) if now < consent.validity.from

_impeded("consent-suspended", consent, _) if consent.suspended

_impeded("consent-used", consent, _) if {
	consent.mode == "ONETIME"
	consent.used
}
