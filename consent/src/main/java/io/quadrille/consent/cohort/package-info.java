// SPDX-License-Identifier: Apache-2.0
/** Of how many people together a figure may be had, and of whom one was had before. */
package io.quadrille.consent.cohort;
