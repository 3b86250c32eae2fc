// The suites run as one test file, because each file would draw the samples and load the web server.
import './access.suite';
import './callbacks.suite';
import './callbacksOnDemand.suite';
import './detection.suite';
import './forcedFailures.suite';
import './money.suite';
import './severalFaces.suite';
import './submissions.suite';
import './swaps.suite';
import './tasks.suite';
import './uploads.suite';
